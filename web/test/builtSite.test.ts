import { once } from 'node:events'
import { request as httpRequest } from 'node:http'
import { brotliCompressSync } from 'node:zlib'
import { nowhere, startCms, startSite, type TestSite } from './site'

jest.setTimeout(60_000)

let cms: Awaited<ReturnType<typeof startCms>>
let site: TestSite
let alone: TestSite

beforeAll(async () => {
  cms = await startCms()
  site = await startSite(cms.url)
  alone = await startSite(nowhere)
})

afterAll(async () => {
  await Promise.all([site, alone, cms].map(server => server?.stop()))
})

const article = '/predictions/trump-kim-2025'
const comment = { name: '老周', email: 'zhou@example.com', body: '有道理。', consent: 'yes', website: '', stamp: 'stamp-of-now' }
const textOf = async (answer: Response) => await answer.text()

describe('pages', () => {
  test.each([
    ['/', 200, 'zh-Hans'], ['/en', 200, 'en'], [article, 200, 'zh-Hans'], [`/en${article}`, 200, 'en'],
    ['/events/who-will-trump-meet-with-in-2025', 200, 'zh-Hans'], ['/en/events/who-will-trump-meet-with-in-2025', 200, 'en'],
    ['/categories/economy', 200, 'zh-Hans'], ['/en/categories/economy', 200, 'en'],
    ['/nowhere', 404, 'zh-Hans'], ['/en/nowhere', 404, 'en'], ['/predictions/nothing', 404, 'zh-Hans'], ['/en/events/nothing', 404, 'en'],
    ['/categories/nothing', 404, 'zh-Hans'], ['/predictions/%E0%A4%A', 404, 'zh-Hans'],
  ])('%s answers %d with a page in %s', async (path, status, lang) => {
    const answer = await site.get(path)
    const html = await textOf(answer)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([status, 'text/html;charset=utf-8'])
    expect(html).toContain(`lang="${lang}"`)
    expect(html.match(/<h1/g)).toHaveLength(1)
    expect(html).toMatch(/<title>[^<]+<\/title>/)
  })

  test.each(['/', article, '/nowhere'])('%s ships one small script of ours, none inline, and no inline style', async (path) => {
    const html = await textOf(await site.get(path))
    // What a page says to machines and which links may be followed ahead is data: nothing of it runs.
    const scripts = html.match(/<script(?! type="(?:application\/ld\+json|speculationrules)">)[^>]*>/g)
    expect(scripts).toHaveLength(1)
    expect(scripts?.[0]).toMatch(/^<script src="\/enhance\.js\?v=[0-9a-f]{10}">$/)
    expect(html).not.toMatch(/ style="|<style|javascript:|_payload|__NUXT__/)
  })

  test('the article holds everything promised, in order', async () => {
    const html = await textOf(await site.get(article))
    const parts = [
      '>地缘政治</a><h1', ' data-morph="title-trump-kim-2025">', '<wbr>', '</h1>', 'href="/events/who-will-trump-meet-with-in-2025">特朗普 2025 年会与谁会面？',
      '林知远', '发表 <time datetime="2025-09-08T13:30:00.000Z"', '更新 <time', '1,284次阅读', '阅读约7分钟', '<figure class="hero"><picture>', '<img src="/uploads/large_',
      '椅子一直在，问题是谁付路费。', '插画：先见', '变了的是什么</h2>', 'class="verdict"', '不会</b>', '我们认为“会”的可能性是8%', '基准率是七十年里三次',
      '发表时市场价21%', '免责声明', '广告 · 赞助商经营预测市场', 'rel="sponsored nofollow noopener"', '点击查看盘口', 'service.weibo.com', '3条评论', '老周', '对老周的回复', '<form', '来源',
      '利益披露', '报告错误', '相关预测',
    ]
    let position = 0
    for (const part of parts) {
      const found = html.indexOf(part, position)
      expect([part, found >= 0]).toEqual([part, true])
      position = found
    }
  })

  test('a headline breaks between phrases, and says the same', async () => {
    const [, headline = ''] = /<h1[^>]*>(.*?)<\/h1>/.exec(await textOf(await site.get(article))) ?? []
    expect(headline).toContain('会见<wbr>金正恩吗？')
    expect(headline.replaceAll(/<wbr>|<!--.*?-->/g, '')).toBe('特朗普会在 2025 年会见金正恩吗？')
  })

  test('the front page shows an article once, what closes next, and the record', async () => {
    const html = await textOf(await site.get('/'))
    const shown = Array.from(html.matchAll(/<h[23][^>]*><a href="([^"]+)"/g), ([, href]) => href).filter(href => href?.startsWith('/predictions/'))
    expect(shown.length).toBeGreaterThan(3)
    expect(new Set(shown).size).toBe(shown.length)
    expect(html).toMatch(/接下来揭晓[^]*2030年1月1日截止/)
    expect(html).toMatch(/<dl class="figures">[^]*<a href="\/track-record">完整战绩/)
  })

  test('the hero keeps its place, comes in sizes, and comes first', async () => {
    const html = await textOf(await site.get(article))
    const [img] = /(?<=<figure class="hero"><picture>.*)<img [^>]+>/.exec(html) ?? []
    expect(img).toMatch(/ srcset="[^"]+ 500w, [^"]+ 1000w, [^"]+ 1600w"/)
    expect(img).toMatch(/ width="1600" height="900" alt="[^"]+" loading="eager" fetchpriority="high"/)
  })

  test('an address of before leads to the one of now', async () => {
    const answer = await site.get('/predictions/trump-kim-old-address')
    expect([answer.status, answer.headers.get('location')]).toEqual([301, article])
  })

  test('the head names the page in both languages', async () => {
    const html = await textOf(await site.get(article))
    expect(html).toMatch(/<link rel="canonical" href="http:\/\/127\.0\.0\.1:3000\/predictions\/trump-kim-2025">/)
    expect(html).toMatch(/<link rel="alternate" hreflang="en" href="[^"]+\/en\/predictions\/trump-kim-2025">/)
    expect(html).toMatch(/<meta property="og:image" content="http:\/\/127\.0\.0\.1:3000\/og\/trump-kim-2025\.png\?v=\w+">/)
    expect(html).toMatch(/<link rel="alternate" type="application\/json\+oembed" title="[^"]+" href="http:\/\/127\.0\.0\.1:3000\/oembed\?url=[^"]+">/)
  })

  test('pages carry a strict policy and nothing about what they are made of', async () => {
    const { headers } = await site.get(article)
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self' /)
    expect(headers.get('content-security-policy')).not.toContain('unsafe')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('x-powered-by')).toBeNull()
  })

  test.each([['PUT', article], ['DELETE', '/'], ['POST', '/'], ['POST', '/events/who-will-trump-meet-with-in-2025']])('%s %s is refused with a page', async (method, path) => {
    const answer = await site.get(path, { method })
    expect([answer.status, answer.headers.get('allow')?.includes('GET')]).toEqual([405, true])
    expect(await textOf(answer)).toContain('这个地址不接受这样的请求')
  })

  test('an article weighs at most 25 KB compressed with its style and script', async () => {
    const html = await textOf(await site.get(article))
    const weightOf = async (pattern: RegExp) => brotliCompressSync(await textOf(await site.get(pattern.exec(html)?.[1] ?? ''))).length
    const style = await weightOf(/<link rel="stylesheet" href="([^"]+)"/)
    const script = await weightOf(/<script src="([^"]+)"/)
    expect(style).toBeLessThanOrEqual(8 * 1024)
    expect(script).toBeLessThanOrEqual(3 * 1024)
    expect(brotliCompressSync(html).length + style + script).toBeLessThanOrEqual(25 * 1024)
  })
})

describe('comments', () => {
  test('one that is taken leads back to the article, which says thank you', async () => {
    const answer = await site.post(article, comment)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `${article}?comment=received#comments`])
    expect(await textOf(await site.get(`${article}?comment=received`))).toContain('谢谢，评论已收到')
    const [posted] = (await cms.seen()).filter(({ body }) => body.includes('PostComment'))
    expect(JSON.parse(posted?.body ?? '{}').variables.input).toEqual({ prediction: 'trumpkim', locale: 'zh-Hans', ...comment, consent: true })
  })

  test('one with something wrong is shown again with everything typed, in the page’s language', async () => {
    const answer = await site.post(`/en${article}`, { name: 'A "B" <C>', email: 'zhou', body: '</textarea><script>alert(1)</script>', stamp: 'stamp-of-now' })
    const html = await textOf(answer)
    expect(answer.status).toBe(422)
    expect(html).toContain('value="A &quot;B&quot; &lt;C&gt;"')
    expect(html).toContain('&lt;/textarea&gt;&lt;script&gt;alert(1)&lt;/script&gt;</textarea>')
    expect(html).toMatch(/<input id="comment-email" aria-invalid="true" aria-describedby="comment-email-problem"/)
    expect(html).toContain('<p id="comment-email-problem" class="problem">This e-mail looks incomplete.')
    expect(html).toMatch(/id="comment-problems"[^>]* role="alert" tabindex="-1"/)
    expect(html).toContain('<a href="#comment-consent">Please tick the box')
  })

  test.each([['Everyone', 'stamp-of-now', 429], ['老周', 'stamp-too-young', 422], ['老周', 'stamp-of-last-year', 422]])('%s with %s is answered %d', async (name, stamp, status) => {
    const answer = await site.post(article, { ...comment, name, stamp })
    expect(answer.status).toBe(status)
    expect(await textOf(answer)).toContain('有道理。</textarea>')
  })

  test('one for an article that is not there is a page not found', async () => {
    expect((await site.post('/predictions/nothing', comment)).status).toBe(404)
  })

  test.each([
    ['JSON', 'application/json', '{}', 415, '读不懂提交的内容'],
    ['a file', 'multipart/form-data; boundary=x', '--x--', 415, '读不懂提交的内容'],
    ['more than 64 KB', 'application/x-www-form-urlencoded', `body=${'a'.repeat(70_000)}`, 413, '提交的内容太大'],
    ['what is no text', 'application/x-www-form-urlencoded', Buffer.from([0x61, 0x3d, 0xff]), 400, '读不懂这个请求'],
  ])('%s is refused with a page', async (_what, type, body, status, words) => {
    const answer = await site.get(article, { method: 'POST', headers: { 'content-type': type }, body })
    expect(answer.status).toBe(status)
    expect(await textOf(answer)).toContain(words)
  })

  test('64 KB are the limit also where no length is announced', async () => {
    const request = httpRequest(site.url + article, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' } })
    request.on('error', () => undefined)
    const answered = once(request, 'response')
    for (let sent = 0; sent < 8; sent += 1) request.write('a'.repeat(16_000))
    const [answer] = await answered as [{ statusCode: number, resume: () => void }]
    answer.resume()
    request.destroy()
    expect(answer.statusCode).toBe(413)
  })
})

describe('doors', () => {
  test('health says how the site and its CMS are, with 200 either way', async () => {
    const [with_, without] = await Promise.all([site.get('/api/health'), alone.get('/api/health')])
    expect([with_.status, await with_.json()]).toMatchObject([200, { site: 'ok', cms: 'ok', pages: { followsCms: true } }])
    expect([without.status, await without.json()]).toMatchObject([200, { site: 'ok', cms: 'unreachable', pages: { kept: 0, followsCms: false } }])
  })

  test('a sponsor link leads out by way of the CMS, and is never kept', async () => {
    const answer = await site.get('/go/sponsorend')
    expect([answer.status, answer.headers.get('location')]).toEqual([302, 'https://market.example/?from=presage'])
    expect([answer.headers.get('cache-control'), answer.headers.get('x-robots-tag')]).toEqual(['no-store', 'noindex, nofollow'])
  })

  test.each([['/go/unknown', 404], ['/go/..%2f..%2fadmin', 404], ['/go/sponsorbad', 503]])('%s answers %d and leads nowhere', async (path, status) => {
    const answer = await site.get(path)
    expect([answer.status, answer.headers.get('location')]).toEqual([status, null])
    expect(await textOf(answer)).toContain('<h1>')
  })

  const view = (body: string, headers: Record<string, string>) => site.get('/beacon/view', { method: 'POST', body, headers })
  const own = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' }

  test('a view is answered once the CMS has it, with the reader’s address', async () => {
    expect((await view('{"prediction":"trumpkim","language":"zh-Hans"}', own)).status).toBe(204)
    expect((await view('{"prediction":"trumpkim","language":"en"}', own)).status).toBe(204)
    expect((await view('prediction=trumpkim', { 'content-type': 'application/x-www-form-urlencoded', 'origin': site.url })).status).toBe(204)
    const [counted, inEnglish] = (await cms.seen()).filter(({ path }) => path === '/internal/views')
    expect([counted?.body, counted?.headers['x-presage-reader']]).toEqual(['{"prediction":"trumpkim"}', '127.0.0.1'])
    expect(inEnglish?.body).toBe('{"prediction":"trumpkim","language":"en"}')
  })

  test.each([
    ['another site’s page', '{"prediction":"trumpkim"}', { ...own, 'sec-fetch-site': 'cross-site' }, 403],
    ['another origin', '{"prediction":"trumpkim"}', { 'content-type': 'application/json', 'origin': 'https://evil.example' }, 403],
    ['no JSON', '{"prediction"', own, 400],
    ['no id', '{"prediction":{"a":1}}', own, 400],
    ['too much', `{"prediction":"${'a'.repeat(2000)}"}`, own, 400],
    ['an article that is not there', '{"prediction":"nothing"}', own, 404],
  ])('a view from %s is not taken', async (_what, body, headers, status) => {
    expect((await view(body, headers)).status).toBe(status)
  })
})

describe('what is passed on', () => {
  const ask = (init: RequestInit, path = '/graphql') => site.get(path, init)
  const query = JSON.stringify({ query: '{ commentStamp }' })

  test('GraphQL is answered, and knows the reader by the site’s word alone', async () => {
    const answer = await ask({ method: 'POST', body: query, headers: {
      'content-type': 'application/json', 'x-presage-site': 'guess', 'x-presage-reader': '1.2.3.4', 'x-forwarded-for': '1.2.3.4', 'cookie': 'a=b',
    } })
    expect([answer.status, await answer.json()]).toEqual([200, { data: { commentStamp: 'stamp-of-now' } }])
    const headers = (await cms.seen()).at(-1)?.headers ?? {}
    expect([headers['x-presage-reader'], headers.cookie, headers['x-forwarded-for']]).toEqual(['127.0.0.1', undefined, undefined])
    expect(headers['x-presage-site']).not.toBe('guess')
  })

  test('behind a trusted proxy the reader is whom the proxy saw', async () => {
    const proxied = await startSite(cms.url, { TRUST_PROXY: '1' })
    await proxied.get('/graphql', { method: 'POST', body: query, headers: { 'content-type': 'application/json', 'x-forwarded-for': '1.2.3.4, 203.0.113.9' } })
    expect((await cms.seen()).at(-1)?.headers['x-presage-reader']).toBe('203.0.113.9')
    await proxied.stop()
  })

  test('GraphQL takes GET and POST and at most 256 KB', async () => {
    expect((await ask({}, '/graphql?query=%7BcommentStamp%7D')).status).toBe(200)
    expect((await ask({ method: 'DELETE' })).status).toBe(405)
    const tooLarge = await ask({ method: 'POST', body: 'a'.repeat(300_000), headers: { 'content-type': 'application/json' } })
    expect([tooLarge.status, await tooLarge.json()]).toMatchObject([413, { errors: [{ extensions: { code: 'PAYLOAD_TOO_LARGE' } }] }])
  })

  test('images come through, harmless, without the CMS’s cookies and names', async () => {
    const { status, headers } = await site.get('/uploads/large_a.svg')
    expect([status, headers.get('content-type')]).toEqual([200, 'image/svg+xml'])
    expect([headers.get('set-cookie'), headers.get('x-powered-by')]).toEqual([null, null])
    expect(headers.get('content-security-policy')).toContain('sandbox')
  })

  test.each(['/uploads/..%2fadmin', '/uploads/%2e%2e%2fadmin', '/uploads/.env', '/uploads/a%00.jpg', '/uploads//evil.example/a.jpg'])('%s reaches nothing', async (path) => {
    const before = (await cms.seen()).length
    expect((await site.get(path)).status).toBe(404)
    expect(await cms.seen()).toHaveLength(before)
  })

  test('an upload is only read', async () => {
    expect((await site.get('/uploads/a.svg', { method: 'POST' })).status).toBe(405)
  })
})

describe('while the CMS is away', () => {
  test.each(['/', article, '/events/who-will-trump-meet-with-in-2025', '/go/sponsorend'])('%s says so, with 503 and a page', async (path) => {
    const answer = await alone.get(path)
    expect(answer.status).toBe(503)
    expect(await textOf(answer)).toContain('暂时读不到文章')
  })

  test('a page says when to come back', async () => {
    expect((await alone.get(`/en${article}`)).headers.get('retry-after')).toBe('30')
  })

  test('a comment is not lost: it comes back as it was typed', async () => {
    const answer = await alone.post(article, comment)
    const html = await textOf(answer)
    expect(answer.status).toBe(503)
    expect(html).toContain('有道理。</textarea>')
    expect(html).toContain('评论系统暂时连不上，没有保存')
  })

  test('the API and the doors say so too', async () => {
    const graphql = await alone.get('/graphql', { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } })
    expect([graphql.status, await graphql.json()]).toMatchObject([503, { errors: [{ extensions: { code: 'SERVICE_UNAVAILABLE' } }] }])
    expect((await alone.get('/uploads/a.jpg')).status).toBe(503)
    const beacon = { method: 'POST', body: '{"prediction":"trumpkim"}', headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' } }
    expect((await alone.get('/beacon/view', beacon)).status).toBe(503)
  })
})

describe('the process', () => {
  test('stops cleanly when asked', async () => {
    const { child } = await startSite(cms.url)
    child.kill('SIGTERM')
    expect(await once(child, 'exit')).toEqual([0, null])
  })

  test('stops cleanly when its parent is gone', async () => {
    const { child } = await startSite(cms.url)
    child.disconnect()
    expect(await once(child, 'exit')).toEqual([0, null])
  })

  test('refuses to serve on an environment that is wrong, and says what is', async () => {
    await expect(startSite(cms.url, { TRUST_PROXY: 'maybe', SITE_SECRET: '' })).rejects.toThrow(/TRUST_PROXY[^]*SITE_SECRET/)
  })
})
