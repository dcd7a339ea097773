import { verifyLedger } from '@presage/forecast/verifyLedger'
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

const event = '/events/who-will-trump-meet-with-in-2025'
const article = '/predictions/trump-kim-2025'
const withdrawn = '/predictions/taken-down-2025'
const author = '/authors/lin-zhiyuan'
const read = async (path: string) => await (await site.get(path)).text()
/** Text as readers see it: blocks apart, runs in a line together. */
const words = (html: string) => html
  .replace(/<main[^]*<\/main>/g, main => main.replace(/<\/(?:p|h[1-6]|li|dt|dd|td|th|tr|div|small|b)>/g, ' '))
  .replace(/<[^>]+>/g, '').replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&').replace(/\s+/g, ' ')
/** Those of the parts that a text does not have: a failing test then says which, and not the whole page. */
const missing = (text: string, parts: string[]) => parts.filter(part => !text.includes(part))

describe('pages', () => {
  test.each([
    ['/track-record', 200, 'zh-Hans'], ['/en/track-record', 200, 'en'], ['/ledger', 200, 'zh-Hans'], ['/en/ledger', 200, 'en'],
    [author, 200, 'zh-Hans'], [`/en${author}`, 200, 'en'], ['/authors/desk?page=2', 200, 'zh-Hans'], ['/ledger?before=20', 200, 'zh-Hans'],
    ['/track-record?author=author2&category=&result=wrong&from=2025-01-01&to=2025-12-31&page=1', 200, 'zh-Hans'], ['/track-record?result=void&page=1', 200, 'zh-Hans'],
    ['/track-record?author=nobody', 200, 'zh-Hans'], [withdrawn, 410, 'zh-Hans'], [`/en${withdrawn}`, 410, 'en'],
    ['/authors/nobody', 404, 'zh-Hans'], [`${author}?page=9`, 404, 'zh-Hans'], [`${author}?page=x`, 400, 'zh-Hans'], ['/track-record?page=99', 404, 'zh-Hans'],
    ['/ledger?before=999', 404, 'zh-Hans'], ['/en/ledger?before=x', 404, 'en'],
    ['/track-record?author=../admin', 400, 'zh-Hans'], ['/en/track-record?result=banana', 400, 'en'], ['/track-record?from=2025-02-30', 400, 'zh-Hans'],
    ['/track-record?page=0', 400, 'zh-Hans'], ['/track-record?author=a&author=b', 400, 'zh-Hans'],
  ])('%s answers %d with a page in %s', async (path, status, lang) => {
    const answer = await site.get(path)
    const html = await answer.text()
    expect([answer.status, answer.headers.get('content-type')]).toEqual([status, 'text/html;charset=utf-8'])
    expect(html).toMatch(new RegExp(`<html +lang="${lang}"`))
    expect(html.match(/<h1/g)).toHaveLength(1)
  })

  test.each([event, article, withdrawn, author, '/track-record', '/ledger'])('%s ships one small script of ours, none inline, and no inline style', async (path) => {
    const html = await read(path)
    // What a page says to machines is data: nothing of it runs.
    expect(html.match(/<script(?! type="(?:application\/ld\+json|speculationrules)">)[^>]*>/g)).toEqual([expect.stringMatching(/^<script src="\/enhance\.js\?v=[0-9a-f]{10}">$/)])
    expect(html).not.toMatch(/ style="|<style|javascript:|_payload|__NUXT__| on\w+="/)
  })

  test.each([event, article, author, '/track-record', '/ledger'])('%s names itself in both languages and leads to the other one', async (path) => {
    const html = await read(path)
    expect(html).toContain(`<link rel="canonical" href="http://127.0.0.1:3000${path}">`)
    expect(html).toContain(`<link rel="alternate" hreflang="en" href="http://127.0.0.1:3000/en${path}">`)
    expect(html).toContain(`class="language" href="/en${path}"`)
  })

  test('every page leads to the track record and the ledger', async () => {
    for (const html of [await read('/en'), await read('/en/nowhere')]) {
      expect(html).toContain('href="/en/track-record"')
      expect(html).toContain('href="/en/ledger"')
    }
  })

  test.each([['event', event, 13], ['track record', '/track-record', 13], ['ledger', '/ledger', 13]])('the %s weighs little', async (_name, path, kilobytes) => {
    expect(brotliCompressSync(await read(path)).length).toBeLessThanOrEqual(kilobytes * 1024)
  })
})

describe('the event', () => {
  test('has its outcomes with the market over time, our verdict on it, and how it ended, drawn and in words', async () => {
    const [html, english] = [await read(event), await read(`/en${event}`)]
    expect(html.match(/<svg class="(?:headed )?plot" role="img" aria-label="“[^”]+”的市场价走势" aria-describedby="[^"]+"/g)).toHaveLength(3)
    expect(words(html)).toContain('2025年9月8日本报给8%，当时市场21%。结果：不会。')
    expect(words(html)).toContain('结果：不会 · 2026年1月1日揭晓')
    expect(words(english)).toContain('On 8 September 2025 we said 8%, the market 21%. Result: no.')
    expect(html.match(/<details class="data">/g)).toHaveLength(3)
    for (const table of html.match(/<tbody>.*?<\/tbody>/gs) ?? []) expect((table.match(/<tr/g) ?? []).length).toBeLessThanOrEqual(30)
  })
})

describe('the article', () => {
  test('says on its face how it ended and what both numbers were worth', async () => {
    expect(words(await read(article))).toContain('2026年1月1日揭晓：没有发生。我们说“不会”（会的可能性8%），市场给21%。Brier分：本报0.0064，市场0.0441，越低越好。')
    expect(words(await read(`/en${article}`))).toContain('Resolved on 31 December 2025: no. We said NO (8% chance of yes), the market said 21%. Brier score: Presage 0.0064, market 0.0441; lower is better.')
    expect(words(await read('/predictions/china-moon-2030'))).toContain('已过截止日（2026年4月1日），还没有揭晓。')
    expect(words(await read('/en/predictions/paul-davis-2025'))).toContain('Void on 31 December 2025: this question is not scored. We said YES (84% chance of yes)')
  })

  test('lists changes of mind and corrections, links its authors, and says how old the price was', async () => {
    const html = await read(article)
    expect(html).toContain('<p class="corrected"><a href="#corrections">本文有更正（2025年9月10日）</a></p>')
    expect(html).toContain('初稿把新加坡会晤写成 2019 年，应为 2018 年。&lt;b&gt;')
    expect(words(html)).toContain('计分的是最初的判断；改判单独列分，不计入战绩。')
    expect(words(html)).toMatch(/改为“不会”（会的可能性3%）.*亚太之行结束/)
    expect(html).toContain(`<a href="${author}" rel="author">林知远</a>`)
    expect(words(html)).toContain('取自发表前3小时')
    expect(words(await read(`/en${article}`))).toContain('taken 3 hours before publication')
    expect(html).toContain('市场价走势</h2>')
  })
})

describe('an article that was taken down', () => {
  test('is gone, and what the record keeps of it is told, escaped, to people alone', async () => {
    const html = await read(withdrawn)
    expect(html).toContain('<span>&lt;/td&gt;&lt;script&gt;alert(&quot;q&quot;)&lt;/script&gt;会在 2025 年发生吗？</span>')
    expect(missing(words(html), ['这篇文章已撤下', '82%', '40%', '不会 说错了', '揭晓于', '2026年6月20日', '引用的文件是伪造的。', '2026年2月3日'])).toEqual([])
    expect(html).toContain('<meta name="robots" content="noindex">')
    expect(html).not.toContain('rel="canonical"')
    expect(words(await read(`/en${withdrawn}`))).toContain('This article has been withdrawn')
  })
})

describe('the author', () => {
  test('has a name, a life, a record and articles', async () => {
    const html = await read(author)
    expect(html).toContain('<h1>林知远</h1>')
    expect(words(html)).toMatch(/此前在两家通讯社.*揭晓的判断里，我们说对了\d+次/)
    expect(html).toContain('href="/track-record?author=author2"')
    expect(html).toContain(`href="${article}"`)
    expect(await read(`/en${author}`)).toContain('<h1>Lin Zhiyuan</h1>')
  })

  test('of many articles shows a page at a time', async () => {
    expect(await read('/authors/desk')).toContain('<a href="/authors/desk?page=2" rel="next">')
    expect(await read('/authors/desk?page=2')).toContain('<a href="/authors/desk" rel="prev">')
  })
})

describe('the track record', () => {
  test('says in words how we stand, prints the formula beside it, and draws what it can', async () => {
    const [html, english] = [words(await read('/track-record')), words(await read('/en/track-record'))]
    expect(missing(html, ['我们说对了105次，说错了31次', '与市场不相上下', '跨过零', 'Brier = (p − o)²', '0最好，1最差', '校准', '逐月累计的Brier', '按作者', '按版面', '符合条件的159次'])).toEqual([])
    expect(missing(english, ['105 were right and 31 wrong', '0 is best, 1 is worst', 'Calibration', 'By author', 'By section', '159 verdicts', 'Withdrawn: =HYPERLINK'])).toEqual([])
  })

  test('filters by a plain form, whose choices stay through the pages and into the downloads', async () => {
    const html = await read('/track-record?author=author2&category=&result=right&from=2025-01-01&to=')
    expect(html).toMatch(/<form class="filters" action="\/track-record#calls" method="get"/)
    expect(html).toContain('<option value="author2" selected>')
    expect(html).toContain('<option value="right" selected>')
    expect(html).toContain('name="from" value="2025-01-01"')
    expect(html).toContain('href="/track-record?author=author2&amp;from=2025-01-01&amp;result=right&amp;page=2#calls" rel="next"')
    expect(html).toContain('href="/track-record.csv?author=author2&amp;from=2025-01-01&amp;result=right" download')
    expect(words(html)).toContain('只看 林知远 · 2025-01-01起')
    const asked = (await cms.seen()).filter(({ body }) => body.includes('TrackRecordPage')).at(-1)
    expect(JSON.parse(asked?.body ?? '{}').variables).toEqual({
      locale: 'zh-Hans', author: 'author2', from: '2025-01-01T00:00:00.000Z', result: 'right', pagination: { page: 1, pageSize: 25 },
    })
  })

  test('keeps what was taken down, without a link, with the reason, and escaped', async () => {
    const html = await read('/track-record?result=wrong&author=author3')
    expect(html).toContain('&lt;/td&gt;&lt;script&gt;alert(&quot;q&quot;)&lt;/script&gt;会在 2025 年发生吗？')
    expect(html).not.toContain('href="/predictions/taken-down-2025"')
    expect(words(html)).toContain('已撤下：=HYPERLINK("http://evil.example") 引用的文件是伪造的。')
    expect(words(html)).toContain('目前只揭晓了1个判断，说错了；次数太少，不作评价。')
  })
})

describe('the downloads', () => {
  test('CSV has every call once, quoted, and nothing a spreadsheet would run', async () => {
    const answer = await site.get('/track-record.csv')
    const bytes = Buffer.from(await answer.arrayBuffer())
    const lines = bytes.toString().split('\r\n')
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('content-disposition')])
      .toEqual([200, 'text/csv; charset=utf-8; header=present', 'attachment; filename="presage-track-record.csv"'])
    expect(bytes[0]).toBe('"'.charCodeAt(0))
    expect(lines[0]).toMatch(/^"prediction","slug","question","question_en",/)
    expect([lines.length, lines.at(-1), new Set(lines).size]).toEqual([159 + 2, '', 159 + 2])
    const taken = lines.find(line => line.startsWith('"takendown"'))
    expect(taken).toContain('"</td><script>alert(""q"")</script>会在 2025 年发生吗？"')
    expect(taken).toContain('"\'=HYPERLINK(""http://evil.example"") 引用的文件是伪造的。"')
    expect(taken).toContain('"\'=cmd|calc"')
    expect(taken).toMatch(/,0\.82,0\.4,.*,0\.6724,0\.16,-1\.\d+,/)
  })

  test('JSON says the same, and both keep to the filters', async () => {
    const all = await (await site.get('/track-record.json')).json() as { total: number, calls: { prediction: string }[] }
    expect([all.total, all.calls.length, new Set(all.calls.map(({ prediction }) => prediction)).size]).toEqual([159, 159, 159])
    const overdue = await (await site.get('/track-record.json?result=overdue&category=cat3')).json() as { calls: { overdue: boolean }[] }
    expect(overdue.calls.length).toBeGreaterThan(0)
    expect(overdue.calls.every(call => call.overdue)).toBe(true)
    expect(await (await site.get('/track-record.json?author=nobody')).json()).toEqual({ total: 0, calls: [] })
  })

  test('the ledger comes byte for byte as it was hashed', async () => {
    const answer = await site.get('/ledger.ndjson')
    expect([answer.headers.get('content-type'), answer.headers.get('content-disposition')])
      .toEqual(['application/x-ndjson; charset=utf-8', 'attachment; filename="presage-ledger.ndjson"'])
    expect(await verifyLedger(new Uint8Array(await answer.arrayBuffer()))).toMatchObject({ ok: true, head: { seq: 165 }, problems: [] })
  })

  test('one that cannot be finished breaks off, so that nobody takes a part for the whole', async () => {
    const answer = await site.get('/track-record.csv?category=breaksoff')
    expect(answer.status).toBe(200)
    await expect(answer.text()).rejects.toThrow()
  })

  test.each(['/track-record.csv?from=soon', '/track-record.json?result=banana'])('%s makes no sense', async (path) => {
    expect((await site.get(path)).status).toBe(400)
  })

  test.each(['/track-record.csv', '/ledger.ndjson'])('%s is only read', async (path) => {
    const head = await site.get(path, { method: 'HEAD' })
    expect([head.status, await head.text()]).toEqual([200, ''])
    expect((await site.get(path, { method: 'POST' })).status).toBe(405)
  })
})

describe('the ledger', () => {
  test('shows its head and its newest entries in words of the page’s language, and leads back', async () => {
    const [html, english] = [await read('/ledger'), await read('/en/ledger')]
    expect(words(html)).toMatch(/最新：第165条/)
    expect(missing(words(html), ['恢复发表。', '已撤下。理由：引用的文件是伪造的。', '年份写错。', '原先的结果“会”被撤销。', '金正恩 结果：不会。取自平台的裁定，影响1篇文章。', '改为“不会”（会的可能性3%）。理由：行程里没有<朝鲜>。'])).toEqual([])
    expect(html).toContain('行程里没有&lt;朝鲜&gt;。')
    expect(missing(words(english), ['Published again.', 'Withdrawn.', 'Taken from the platform', '? We said'])).toEqual([])
    expect(html.match(/<code class="hash">[0-9a-f]{64}<\/code>/g)).toHaveLength(51)
    expect(html).toContain('<a href="/ledger?before=116" rel="next">')
    expect(html).toContain('href="/ledger.ndjson" download')
    expect(words(html)).toContain('RFC 8785')
  })

  test('goes back to the first entry', async () => {
    const html = await read('/ledger?before=16')
    expect(html).toContain('id="entry-1"')
    expect(html).toContain('<a href="/ledger?before=66" rel="prev">')
    expect(html).not.toContain('rel="next"')
  })
})

describe('while the CMS is away', () => {
  test.each(['/track-record', '/en/ledger', author, withdrawn])('%s says so, with 503 and a page', async (path) => {
    const answer = await alone.get(path)
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '30'])
    expect(await answer.text()).toContain('<h1>')
  })

  test.each(['/track-record.csv', '/track-record.json', '/ledger.ndjson'])('%s is not begun', async (path) => {
    const answer = await alone.get(path)
    expect([answer.status, answer.headers.get('retry-after'), answer.headers.get('content-disposition')]).toEqual([503, '30', null])
  })
})
