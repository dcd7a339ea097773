import { eventually } from '../../src/wait.js'
import { fullArticle } from '../scenarios/fullArticle.js'
import { bareMarkup, expectNone, expectParts } from '../scenarios/html.js'
import { pngImage } from '../scenarios/image.js'
import { openPaper } from '../scenarios/openPaper.js'
import { signPreview } from '../scenarios/preview.js'
import { Reader } from '../scenarios/reader.js'
import { refusalOf } from '../scenarios/refusals.js'

/** The parts of a page in their order. @throws Error that names the first part that is not there, or stands too early */
function expectInOrder(html: string, parts: (string | RegExp)[]): void {
  let rest = html.replace(/<!--.*?-->/g, '').replace(/<template[^>]*>/g, '')
  for (const part of parts) {
    const found = typeof part === 'string' ? { at: rest.indexOf(part), length: part.length } : find(rest, part)
    if (found.at < 0) throw new Error(`"${part}" is not where it should be. What follows the part before it: ${rest.slice(0, 1500)}`)
    rest = rest.slice(found.at + found.length)
  }
}

function find(text: string, part: RegExp): { at: number, length: number } {
  const match = part.exec(text)
  return match ? { at: match.index, length: match[0].length } : { at: -1, length: 0 }
}

/** What an image is by its first bytes. */
async function typeOf(answer: Response): Promise<string> {
  const head = Buffer.from(await answer.arrayBuffer()).toString('latin1', 0, 12)
  return head.startsWith('RIFF') && head.endsWith('WEBP') ? 'image/webp' : head.slice(1, 4) === 'PNG' ? 'image/png' : head
}

describe('the page of an article', () => {
  const paper = openPaper()
  let chinese = ''
  let english = ''
  let article: Awaited<ReturnType<typeof fullArticle>>

  beforeAll(async () => {
    article = await fullArticle(paper().newsroom)
    const reader = new Reader(paper().site)
    // Where a headline may break is marked in it.
    chinese = (await reader.page(`/predictions/${article.slug}`)).replaceAll('<wbr>', '')
    english = await reader.page(`/en/predictions/${article.slug}`)
  })

  it('holds everything in its order, in Chinese', () => {
    expectInOrder(chinese, [
      '<html', 'lang="zh-Hans"', '<main',
      /<a class="kicker" href="\/categories\/politics-\d+">政治\d+<\/a>/,
      /<h1[^>]*>会面会发生吗 \d+？<\/h1>/,
      /<a href="\/events\/who-will-meet-whom-in-\d+">谁会见谁 \d+？<\/a>/,
      /王芳\d+.*、.*李明\d+/,
      /发表 <time datetime="2\d{3}-[^"]+Z">/,
      '阅读约1分钟',
      /<figure class="hero"><picture><source type="image\/webp" srcset="[^"]+ 384w, [^"]+ 720w, [^"]+ 1080w, [^"]+ 1440w, [^"]+ 1600w" sizes="[^"]+">/,
      /<img src="\/uploads\/large_[^"]+\.png" width="1600" height="900" alt="两人握手的示意图"/,
      '图说文字', '先见制图',
      '<p>第一段<strong>粗体</strong><em>着重</em><u>下划</u><s>删去</s><code>inline()</code></p>',
      />小标题<\/h2>/, '<ol><li>其一', '<ul><li>其中</li></ul>', '<blockquote><p>引文</p></blockquote>',
      'if (a &lt; b) return &quot;&lt;b&gt;&quot;', '<a href="https://source.example/a?b=1&amp;c=2" rel="noopener">链接</a>',
      /<img src="\/uploads\/[^"]+" width="1600" height="900" alt="图表"/,
      '判断', '不会', '可能性是12%', 'role="img" aria-label="本报认为会的概率12%；发表时市场31%"', '因为没有计划。', '发表时市场价31%', '冻结',
      '本文专用的免责声明。',
      '推广链接', /<a href="[^"]*\/go\/\w+" rel="sponsored nofollow noopener"[^>]*>赞助文字 article_end \d+<\/a>/,
      /<a [^>]*href="https:\/\/market\.example\/event\/\d+"[^>]*>.*点击查看盘口/,
      '分享', '复制链接', '微信', '<svg', '微博', 'https://x.com/', 'https://t.me/', 'mailto:',
      'id="comments"', '还没有评论', '<form', 'method="post"', '名字', '邮箱', '不会公开', '<textarea', 'consent', '</form>',
      '来源', 'https://source.example/1', '一手资料', '新华社', '利益披露', '作者没有持仓', '用 AI 校对',
      '报告错误',
      '相关预测', /相关的文章 \d+/,
    ])
    expectInOrder(chinese, ['赞助：', /赞助文字 article_top \d+/, '第一段'])
  })

  it('holds everything in its order, in English', () => {
    expectInOrder(english, [
      '<html', 'lang="en"', '<main',
      /<a class="kicker" href="\/en\/categories\/politics-\d+"[^>]*>Politics \d+<\/a>/,
      /<h1[^>]*>Will they meet \d+\?<\/h1>/,
      /<a href="\/en\/events\/who-will-meet-whom-in-\d+"[^>]*>Who will meet whom in \d+\?<\/a>/,
      /Wang Fang \d+.*, .*Li Ming \d+/, /Published <time datetime=/, '1 min read',
      /<figure class="hero"><picture><source [^>]+><img src="[^"]+" width="1600" height="900" alt="Drawing of a handshake"/, 'The caption',
      '<p>First paragraph<strong>bold</strong>', />A heading<\/h2>/, 'Firstly', 'Nested', 'A quotation', '>A link</a>', 'alt="A chart"',
      'The verdict', 'NO', 'We put the chance of yes at 12%', 'There is no plan.', '31%', 'First verdict frozen',
      'A disclaimer of its own.', /rel="sponsored nofollow noopener"[^>]*>Sponsored words article_end \d+<\/a>/, 'View the market',
      'Share', 'Copy link', 'No comments yet', '<form', 'never shown', '</form>',
      'Sources', 'Reuters', 'Disclosures', 'The author holds nothing', 'Report an error',
    ])
  })

  it('ships nothing of the framework: one small script of ours, and no other that runs', () => {
    for (const html of [chinese, english]) {
      const scripts = [...html.matchAll(/<script\b([^>]*)>/g)].map(([, attributes = '']) => attributes)
      const running = scripts.filter(attributes => !/type="(application\/ld\+json|speculationrules)"/.test(attributes))
      expect(running).toEqual([expect.stringMatching(/^ src="\/enhance\.js[^"]*"/)])
      expect(html.match(/__NUXT|\/_nuxt\/[^"]+\.js|modulepreload|\son\w+="/g)).toBeNull()
    }
  })

  it('weighs little: under 25 KB compressed with its script and style, in three requests', async () => {
    const addresses = [...chinese.matchAll(/<(?:script src|link rel="stylesheet" href)="([^"]+)"/g)].map(([, address = '']) => address)
    expect(addresses).toHaveLength(2)
    const sizes = await Promise.all([`/predictions/${article.slug}`, ...addresses].map(async (address) => {
      const answer = await fetch(paper().site.url + address, { headers: { 'accept-encoding': 'identity' } })
      const compressed = new Response(new Blob([await answer.arrayBuffer()]).stream().pipeThrough(new CompressionStream('gzip')))
      return (await compressed.arrayBuffer()).byteLength
    }))
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(25_000)
  })

  it('shows its images: every size a browser may choose is there', async () => {
    const [, srcset = '', fallback = ''] = /srcset="([^"]+)"[^>]*>(?:<!--.*?-->)?<img src="([^"]+)"/.exec(chinese) ?? []
    const addresses = srcset.split(', ').map(candidate => candidate.split(' ')[0] ?? '')
    expect(addresses).toHaveLength(5)
    for (const address of [...addresses, fallback]) {
      const image = await fetch(paper().site.url + address)
      const type = address === fallback ? 'image/png' : 'image/webp'
      expect([address, image.status, image.headers.get('content-type')]).toEqual([address, 200, type])
      expect(await typeOf(image)).toBe(type)
    }
  })

  it('tells what must stay in sight of a picture, from the moment an editor says so', async () => {
    const { newsroom, site } = paper()
    const { id } = await newsroom.editor.uploadImage(pngImage(1600, 900), 'focus.png')
    const { slug } = await newsroom.published({ title: '焦点在哪里？', hero: id })
    const reader = new Reader(site)
    expectNone(await reader.page(`/predictions/${slug}`), ['data-x'])
    const form = new FormData()
    form.set('fileInfo', JSON.stringify({ focalPoint: { x: 81, y: 18 } }))
    await newsroom.editor.request('POST', `/upload?id=${id}`, form)
    await eventually(async () => expectParts(await reader.page(`/predictions/${slug}`), ['data-x="8" data-y="2"']), 10_000)
  })

  describe('takes nothing into its media library', () => {
    const upload = (files: File[]) => {
      const form = new FormData()
      for (const file of files) {
        form.append('files', file)
        form.append('fileInfo', JSON.stringify({ name: file.name }))
      }
      return paper().newsroom.editor.request<{ url: string, mime: string }[]>('POST', '/upload', form)
    }
    const stored = async () => (await paper().newsroom.cms.database.rows<{ n: number }>('select count(*) as n from files'))[0]?.n
    const named = (content: string | Uint8Array<ArrayBuffer>, name = 'photo.png', type = 'image/png') => new File([content], name, { type })

    it.each([
      ['a page with the name of a picture', named('<!doctype html><script>alert(1)</script>'), '“photo.png”的内容不是 JPG'],
      ['a drawing with the name of a picture', named('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'), '“photo.png”是 SVG'],
      ['a drawing', named('<svg xmlns="http://www.w3.org/2000/svg"/>', 'a.svg', 'image/svg+xml'), '请导出成 PNG'],
      ['a film', named('\u0000\u0000\u0000\u0018ftypmp42\u0000\u0000\u0000\u0000mp42isom', 'film.mp4', 'video/mp4'), '“film.mp4”的内容不是 JPG'],
      ['a picture that is cut off', named(pngImage(1600, 900).slice(0, 2000)), '“photo.png”已经损坏'],
      ['more bytes than a camera makes', named(new Uint8Array(21 * 1024 * 1024)), '“photo.png”超过 20 MB'],
    ])('of %s, and says what to do', async (_what, file, says) => {
      const before = await stored()
      expect(await refusalOf(upload([file]))).toContain(says)
      expect(await stored()).toBe(before)
    })

    it('of a form with one bad file among good ones, and says which', async () => {
      const before = await stored()
      const { editor } = paper().newsroom
      await editor.speaks('en')
      try {
        const refusal = await refusalOf(upload([named(pngImage(20, 20), 'good.png'), named('%PDF-1.7', 'bad.png')]))
        expect(refusal).toContain('“bad.png” does not contain a JPEG')
      } finally {
        await editor.speaks('zh-Hans')
      }
      expect(await stored()).toBe(before)
    })

    it('but the pixels of a picture, under the ending of what it is', async () => {
      const hidden = Buffer.concat([pngImage(1200, 20), Buffer.from('<script>alert("hidden")</script>')])
      const [file] = await upload([named(new Uint8Array(hidden), 'page.html', 'text/html')])
      expect(file).toMatchObject({ mime: 'image/png', url: expect.stringMatching(/^\/uploads\/page_\w+\.png$/) })
      const kept = Buffer.from(await (await fetch(paper().site.url + (file?.url ?? ''))).arrayBuffer())
      expect(kept.subarray(1, 4).toString()).toBe('PNG')
      expect(kept.includes('script')).toBe(false)
    })

    it('of another kind in the place of a picture: its address and its kind stay', async () => {
      const { editor } = paper().newsroom
      const { id, url } = await editor.uploadImage(pngImage(30, 30), 'before.png')
      const replace = (content: string | Uint8Array<ArrayBuffer>) => {
        const form = new FormData()
        form.set('files', named(content))
        return editor.request<{ url: string, width: number, mime: string }>('POST', `/upload?id=${id}`, form)
      }
      expect(await refusalOf(replace('<svg/>'))).toContain('SVG')
      expect(await replace(pngImage(40, 40))).toMatchObject({ url, width: 40, mime: 'image/png' })
    })
  })

  it('leads to the same article in the other language, and to the front page where there is none', async () => {
    expectParts(chinese, [`<a class="language" href="/en/predictions/${article.slug}"`])
    expectParts(english, [`<a class="language" href="/predictions/${article.slug}"`])
    const { slug } = await paper().newsroom.published({ title: '只有中文' })
    const reader = new Reader(paper().site)
    expectParts(await reader.page(`/predictions/${slug}`), ['<a class="language" href="/en"'])
    expect((await reader.get(`/en/predictions/${slug}`)).status).toBe(404)
  })

  it('prints what editors type as text, wherever it stands', async () => {
    const { newsroom, site } = paper()
    const hostile = '<script>alert(1)</script>"\'><img src=x onerror=alert(1)>&lt;b&gt;'
    const event = await newsroom.event({ title: `Markup ${hostile}`, titleZh: hostile, rules: hostile })
    const outcome = await newsroom.outcome(event, { label: hostile, labelZh: hostile })
    const author = (await newsroom.editor.createAuthor({ name: hostile, nameEn: hostile })).documentId
    const section = { name: `<i>${newsroom.next()}</i>`, nameEn: '</a><script>alert(2)</script>' }
    const category = (await newsroom.editor.createCategory(section)).documentId
    const sponsorFields = { name: 'x', text: hostile, label: '<b>label</b>', url: 'https://sponsor.example/' }
    const sponsor = (await newsroom.editor.createSponsorLink(sponsorFields)).documentId
    const { documentId, slug } = await newsroom.draft({
      title: hostile, summary: hostile, rationale: hostile, disclaimer: hostile,
      event, outcome, category, authors: [author], sponsorLinks: [sponsor],
      body: [
        { type: 'paragraph', children: [{ type: 'text', text: hostile }] },
        { type: 'heading', level: 2, children: [{ type: 'text', text: hostile }] },
        { type: 'code', children: [{ type: 'text', text: `</code></pre>${hostile}` }] },
      ],
      sources: [{ title: hostile, publisher: hostile, url: 'https://source.example/"onmouseover="alert(1)' }], disclosures: { holdings: hostile },
    })
    await newsroom.editor.publish(documentId)
    const reader = new Reader(site)
    for (const path of [`/predictions/${slug}`, '/', `/events/${slug.replace(/-script.*$/, '')}`, '/en']) {
      const html = (await reader.get(path)).text
      const markup = bareMarkup(html)
      expectNone(markup, ['<script>', '<img src=x', '<i>', '<b>label', 'onmouseover', 'onerror=alert(1)>'])
      expect([...markup.matchAll(/<script\b/g)]).toHaveLength(1)
    }
    const card = (await reader.get(`/embed/${slug}`)).text
    expectNone(card, ['<script', '<img', '<b>label', 'onerror=alert(1)>'])
    const embedding = await reader.get(`/oembed?format=xml&url=${encodeURIComponent(`${site.url}/predictions/${slug}`)}`)
    expect(embedding.status).toBe(200)
    expectNone(embedding.text, ['<script', '<img', '<iframe'])
    const picture = await fetch(`${site.url}/og/${slug}.png`)
    expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/png'])
    const headline = (await reader.page(`/predictions/${slug}`)).replace(/<!--.*?-->|<wbr>/gs, '')
    expect(headline).toMatch(/<h1[^>]*>&lt;script&gt;alert\(1\)&lt;\/script&gt;/)
  })

  describe('a preview’s address', () => {
    const preview = async (of: string) => {
      const answer = await fetch(paper().site.url + of)
      return { status: answer.status, headers: answer.headers, text: await answer.text() }
    }

    /** What readers see of an article, without what no two answers have in common. */
    const shown = (html: string) => /<article[\s\S]*<\/article>/.exec(html)?.[0].replaceAll('<wbr>', '').replace(/ data-view="\w+"/, '')
      .replace(/(name="stamp" value=")[^"]*/g, '$1')

    it.each(['', '/en'])('shows what readers see, to the letter (%s)', async (prefix) => {
      const token = signPreview(paper().cms, article.documentId)
      const page = prefix ? english : chinese
      for (const query of ['', '?published']) expect(shown((await preview(`${prefix}/preview/${token}${query}`)).text)).toBe(shown(page))
      expect(shown(page)).toContain(prefix ? 'First paragraph' : '第一段')
    })

    it('is kept by nobody and found by nobody', async () => {
      const { status, headers, text } = await preview(`/preview/${signPreview(paper().cms, article.documentId)}`)
      expect(status).toBe(200)
      expect(text).toContain('<meta name="robots" content="noindex">')
      for (const told of ['rel="canonical"', 'application/ld+json', 'data-view', 'hreflang="x-default"']) expect(text).not.toContain(told)
      expect(Object.fromEntries(headers)).toMatchObject({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex, nofollow', 'referrer-policy': 'no-referrer' })
      expect(headers.has('x-frame-options')).toBe(false)
      expect((await preview('/sitemap.xml')).text + (await preview('/llms.txt')).text).not.toContain('preview')
    })

    it('opens nothing when it is expired, forged, cut short or another article’s', async () => {
      const draft = await paper().newsroom.draft({ title: '只有编辑知道的标题', summary: '机密' })
      const good = signPreview(paper().cms, draft.documentId)
      expect((await preview(`/preview/${good}`)).text).toContain('只有编辑知道的标题')
      const [, expiry, signature] = good.split('.')
      const bad = [signPreview(paper().cms, draft.documentId, -1), `${good}x`, good.slice(0, -1), `${article.documentId}.${expiry}.${signature}`, `${draft.documentId}.${expiry}.`]
      for (const token of bad) {
        const { status, text, headers } = await preview(`/preview/${token}`)
        expect([token, status]).toEqual([token, 410])
        expect(text).toContain('再点一次“打开预览”')
        expect(text).not.toMatch(/只有编辑知道|机密|摘要/)
        expect(headers.get('cache-control')).toBe('no-store')
      }
      // And nothing of it without: not by its slug, not in lists.
      for (const address of [`/predictions/${draft.slug}`, '/', '/feed.xml']) expect((await preview(address)).text).not.toMatch(/只有编辑知道|机密/)
    })

    it('says what to do where the language is not written, and shows a draft of nothing but a title', async () => {
      const { documentId: bare } = await paper().newsroom.editor.createPrediction({ title: '刚起头' })
      const token = signPreview(paper().cms, bare)
      expect((await preview(`/preview/${token}`)).text).toContain('刚起头')
      const english = await preview(`/en/preview/${token}`)
      expect(english.status).toBe(404)
      expect(english.text).toContain('Not written in this language yet')
      expect((await preview(`/preview/${token}?published`)).status).toBe(404)
    })
  })
})
