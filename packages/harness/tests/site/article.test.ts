import { fullArticle } from '../scenarios/fullArticle.js'
import { bareMarkup, expectNone, expectParts } from '../scenarios/html.js'
import { openPaper } from '../scenarios/openPaper.js'
import { signPreview } from '../scenarios/preview.js'
import { Reader } from '../scenarios/reader.js'

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
      /发布 <time datetime="2\d{3}-[^"]+Z">/,
      '阅读约 1 分钟',
      /<figure class="hero"><img [^>]*srcset="[^"]+ 500w, [^"]+ 1000w[^"]*"[^>]*width="1600" height="900" alt="两人握手的示意图"/,
      '图说文字', '先见制图',
      '<p>第一段<strong>粗体</strong><em>着重</em><u>下划</u><s>删去</s><code>inline()</code></p>',
      />小标题<\/h2>/, '<ol><li>其一', '<ul><li>其中</li></ul>', '<blockquote><p>引文</p></blockquote>',
      'if (a &lt; b) return &quot;&lt;b&gt;&quot;', '<a href="https://source.example/a?b=1&amp;c=2" rel="noopener">链接</a>',
      /<img src="\/uploads\/[^"]+" width="1600" height="900" alt="图表"/,
      '判断', '不会', '可能性是 12%', 'role="img" aria-label="本报认为会的概率 12%；发表时市场 31%"', '因为没有计划。', '发表时市场价 31%', '冻结',
      '本文专用的免责声明。',
      '推广链接', /<a href="[^"]*\/go\/\w+" rel="sponsored nofollow noopener"[^>]*>赞助文字 article_end \d+<\/a>/,
      /<a [^>]*href="https:\/\/market\.example\/event\/\d+"[^>]*>.*点击查看盘口/,
      '分享', '复制链接', '微信', '<svg', '微博', 'https://x.com/', 'https://t.me/', 'mailto:',
      'id="comments"', '还没有评论', '<form', 'method="post"', '名字', '邮箱', '不会公开', '<textarea', 'consent', '</form>',
      '来源', 'https://source.example/1', '一手资料', '新华社', '利益披露', '作者没有持仓', '用 AI 校对',
      '相关预测', /相关的文章 \d+/,
      '报告错误',
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
      /<figure class="hero"><img [^>]*srcset="[^"]+"[^>]*width="1600" height="900" alt="Drawing of a handshake"/, 'The caption',
      '<p>First paragraph<strong>bold</strong>', />A heading<\/h2>/, 'Firstly', 'Nested', 'A quotation', '>A link</a>', 'alt="A chart"',
      'The verdict', 'NO', 'We put the chance of yes at 12%', 'There is no plan.', '31%', 'Frozen',
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
    const srcset = /srcset="([^"]+)"/.exec(chinese)?.[1] ?? ''
    const addresses = srcset.split(', ').map(candidate => candidate.split(' ')[0] ?? '')
    expect(addresses.length).toBeGreaterThanOrEqual(4)
    for (const address of addresses) {
      const image = await fetch(paper().site.url + address)
      expect([image.status, image.headers.get('content-type')]).toEqual([200, 'image/png'])
    }
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
