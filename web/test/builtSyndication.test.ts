import FeedParser from 'feedparser'
import { execFileSync, spawnSync } from 'node:child_process'
import { Readable } from 'node:stream'
import { nowhere, startCms, startSite, type TestSite } from './site'
import { vocabularyProblems } from './syndication/schemaOrg'

jest.setTimeout(60_000)

let cms: Awaited<ReturnType<typeof startCms>>
let site: TestSite
let alone: TestSite

beforeAll(async () => {
  cms = await startCms()
  site = await startSite(cms.url, { WEBSUB_HUB: 'https://hub.example/' })
  alone = await startSite(nowhere)
})

afterAll(async () => {
  await Promise.all([site, alone, cms].map(server => server?.stop()))
})

const article = '/predictions/trump-kim-2025'
const origin = 'http://127.0.0.1:3000'
const textOf = async (path: string) => await (await site.get(path)).text()

const publications: [path: string, type: string][] = [
  ['/feed.xml', 'application/rss+xml'], ['/en/feed.xml', 'application/rss+xml'], ['/atom.xml', 'application/atom+xml'], ['/feed.json', 'application/feed+json'],
  ['/categories/economy/feed.xml', 'application/rss+xml'], ['/authors/desk/atom.xml', 'application/atom+xml'], ['/en/events/who-will-trump-meet-with-in-2025/feed.json', 'application/feed+json'],
  ['/resolutions.xml', 'application/rss+xml'], ['/en/resolutions.xml', 'application/rss+xml'], ['/sitemap.xml', 'application/xml'], ['/sitemap-articles-en-1.xml', 'application/xml'],
  ['/news-sitemap.xml', 'application/xml'], ['/robots.txt', 'text/plain'], ['/llms.txt', 'text/plain'], ['/ns/verdict', 'text/plain'], [`${article}.md`, 'text/markdown'], [`/en${article}.md`, 'text/markdown'],
]

describe('what machines read', () => {
  test.each(publications)('%s is %s, conditional, and has a head alone', async (path, type) => {
    const answer = await site.get(path)
    const body = await answer.text()
    const tag = answer.headers.get('etag') ?? ''
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, `${type}; charset=utf-8`])
    expect([answer.headers.get('x-content-type-options'), answer.headers.get('x-powered-by')]).toEqual(['nosniff', null])

    const again = await site.get(path, { headers: { 'if-none-match': tag } })
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', tag])

    // What is kept is sent compressed to whoever takes it so; its length is that of what is sent.
    const asItIs = { 'accept-encoding': 'identity' }
    const plain = await site.get(path, { headers: asItIs })
    expect(await plain.text()).toBe(body)
    const head = await site.get(path, { method: 'HEAD', headers: asItIs })
    expect([head.status, await head.text(), head.headers.get('content-length'), head.headers.get('etag')]).toEqual([200, '', String(Buffer.byteLength(body)), plain.headers.get('etag')])

    const at = answer.headers.get('last-modified')
    if (at) expect((await site.get(path, { headers: { 'if-modified-since': at } })).status).toBe(304)
  })

  test('feeds name themselves and their hub', async () => {
    const { headers } = await site.get('/feed.xml')
    expect(headers.get('link')).toBe(`<${origin}/feed.xml>; rel="self", <https://hub.example/>; rel="hub"`)
  })

  test.each(['/categories/nothing/feed.xml', '/authors/nobody/atom.xml', '/events/nothing/feed.json', '/predictions/nothing.md', '/sitemap-articles-zh-2.xml', '/sitemap-events-3.xml'])('%s is nothing, said in plain words', async (path) => {
    const answer = await site.get(path)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'text/plain; charset=utf-8'])
  })

  test('the Markdown of an address of before is at the one of now', async () => {
    const answer = await site.get('/predictions/trump-kim-old-address.md')
    expect([answer.status, answer.headers.get('location')]).toEqual([301, `${article}.md`])
  })

  test.each(['POST', 'PUT', 'DELETE'])('%s is refused', async (method) => {
    const answer = await site.get(`${article}.md`, { method })
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
  })

  test.each(['/feed.xml', '/sitemap.xml', `${article}.md`])('while the CMS is away %s says so, and when to come back', async (path) => {
    const answer = await alone.get(path)
    expect([answer.status, answer.headers.get('retry-after'), answer.headers.get('etag')]).toEqual([503, '30', null])
  })

  test('who asks for what is being made waits for it', async () => {
    const before = (await cms.seen()).length
    await Promise.all(Array.from({ length: 20 }, () => site.get('/sitemap-authors.xml')))
    expect((await cms.seen()).length - before).toBeLessThan(10)
  })

  test('every page that search engines are told of is there', async () => {
    const parts = Array.from((await textOf('/sitemap.xml')).matchAll(/<loc>([^<]+)/g), ([, url = '']) => url)
    const pages = (await Promise.all(parts.map(async part => Array.from((await textOf(part.replace(origin, ''))).matchAll(/<loc>([^<]+)/g), ([, url = '']) => url)))).flat()
    expect(pages.length).toBeGreaterThan(30)
    for (const page of pages) expect([page, (await site.get(page.replace(origin, ''))).status]).toEqual([page, 200])
  })
})

describe('a page', () => {
  const alternates = (html: string) => Array.from(html.matchAll(/<link rel="alternate" type="([^"]+)" title="([^"]+)" href="([^"]+)">/g), ([, type, title, href]) => ({ type, title, href }))
  const graphOf = (html: string) => (JSON.parse(/<script type="application\/ld\+json">([^<]*)<\/script>/.exec(html)?.[1] ?? '{}') as { '@graph': { '@type': unknown }[] })['@graph']

  test.each([
    ['/', 4], ['/en', 4], ['/categories/economy', 3], ['/authors/desk', 3], ['/en/events/who-will-trump-meet-with-in-2025', 3], [article, 3],
  ])('%s names its other forms, and they are there', async (path, count) => {
    const found = alternates(await textOf(path))
    expect(found).toHaveLength(count)
    for (const { type, href = '' } of found) {
      const answer = await site.get(href.replace(origin, ''))
      // A card's description is found by a type of its own, and sent as what it is written in.
      expect([href, answer.status, answer.headers.get('content-type')]).toEqual([href, 200, `${type?.replace('+oembed', '')}; charset=utf-8`])
    }
  })

  test.each([
    ['/', 'WebSite'], ['/categories/economy', 'CollectionPage'], ['/authors/desk', 'ProfilePage'], ['/authors/lin-zhiyuan', 'ProfilePage'],
    ['/events/who-will-trump-meet-with-in-2025', 'CollectionPage'], [article, 'AnalysisNewsArticle'], [`/en${article}`, 'AnalysisNewsArticle'],
  ])('%s says that it is a %s, in the vocabulary of schema.org', async (path, type) => {
    const graph = graphOf(await textOf(path))
    expect([graph[0]?.['@type']].flat()[0]).toBe(type)
    expect(vocabularyProblems(graph)).toEqual([])
  })
})

test('a feed reader reads every feed', async () => {
  for (const [path] of publications.filter(([, type]) => /rss|atom/.test(type))) {
    const parser = new FeedParser({ feedurl: origin + path })
    Readable.from([await textOf(path)]).pipe(parser)
    let entries = 0
    for await (const item of parser) {
      const { title, link, pubdate } = item as FeedParser.Item
      expect([path, Boolean(title), link.startsWith(origin), pubdate instanceof Date]).toEqual([path, true, true, true])
      entries += 1
    }
    expect([path, entries > 0, parser.meta.title !== '']).toEqual([path, true, true])
  }
})

// .ci/run installs it; where it is not, there is nothing to look through.
const hasLynx = spawnSync('lynx', ['-version']).status === 0;
(hasLynx ? test : test.skip)('a text browser shows an article in the order of its page', async () => {
  const browser = ['-dump', '-stdin', '-width=200', '-assume_charset=utf-8', '-display_charset=utf-8', '-force_html']
  const shown = execFileSync('lynx', browser, { input: await textOf(article), encoding: 'utf8' }).replace(/\s+/g, '')
  const order = ['特朗普会在2025年会见金正恩吗？', '先看基准率', '变了的是什么', '1.先停试射', '判断', '不会', '我们认为“会”的可能性是8%', '发表时市场价21%', '免责声明', '点击查看盘口', '评论', '有说服力', '来源', '相关预测']
  let position = 0
  for (const part of order) {
    const found = shown.indexOf(part, position)
    expect([part, found >= 0]).toEqual([part, true])
    position = found
  }
})
