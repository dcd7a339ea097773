import { startCms, startSite, type TestSite } from './site'

jest.setTimeout(60_000)

let cms: Awaited<ReturnType<typeof startCms>>
let site: TestSite

beforeAll(async () => {
  cms = await startCms()
  site = await startSite(cms.url)
})

afterAll(async () => {
  await Promise.all([site, cms].map(server => server?.stop()))
})

const page = async (path: string) => {
  const answer = await site.get(path)
  // The framework's marks in the place of what is not shown.
  return { status: answer.status, html: (await answer.text()).replace(/<!--.*?-->/g, '') }
}
const results = (query: Record<string, string>, path = '/search') => page(`${path}?${new URLSearchParams(query)}`)

test.each([['/search', 'zh-Hans'], ['/en/search', 'en']])('%s is a form that needs no script', async (path, lang) => {
  const { status, html } = await page(path)
  expect([status, html.match(/<h1/g)?.length]).toEqual([200, 1])
  expect(html).toContain(`lang="${lang}"`)
  expect(html.match(/role="search"/g)).toHaveLength(1)
  expect(html).toMatch(new RegExp(`<form class="search-form" role="search" action="${path}"`))
  expect(html).toMatch(/<label for="q"/)
  expect(html).not.toContain('noindex')
  expect(html).toContain(`<link rel="canonical" href="http://127.0.0.1:3000${path}">`)
})

test('every other page has a field for it in the masthead, and a link for narrow screens', async () => {
  const { html } = await page('/en')
  expect(html).toMatch(/<form class="masthead-search" role="search" action="\/en\/search"/)
  expect(html).toContain('<a class="masthead-search-link" href="/en/search">Search</a>')
})

test('a result shows cards with what answers marked, the verdict line, filters, and to search engines is the form', async () => {
  const { status, html } = await results({ q: '特朗普' })
  expect(status).toBe(200)
  expect(html).toContain('<link rel="canonical" href="http://127.0.0.1:3000/search">')
  expect(html).toContain('<link rel="alternate" hreflang="en" href="http://127.0.0.1:3000/en/search">')
  expect(html).toContain('value="特朗普"')
  expect(html).toMatch(/<h3><a href="\/predictions\/trump-kim-2025"><mark>特朗普<\/mark>会在 2025 年会见金正恩吗？/)
  expect(html).toMatch(/class="line[^"]*" role="img" aria-label="本报认为会的概率8%/)
  expect(html).toMatch(/<nav aria-label="按版面筛选">.*aria-current="true"[^>]*>全部/s)
  expect(html).toMatch(/href="\/en\/search\?q=%E7%89%B9%E6%9C%97%E6%99%AE" lang="en"/)
})

test('words that no article holds stand in nothing that search engines keep', async () => {
  const [head = ''] = (await results({ q: 'zzz buy-cheap.example' })).html.split('</head>')
  expect(head).toContain('<link rel="canonical"')
  expect(head).not.toContain('buy-cheap')
})

test('filters are asked of the API', async () => {
  const all = await results({ q: 'many' })
  const right = await results({ q: 'many', result: 'right' })
  const count = (html: string) => html.match(/class="hit"/g)?.length ?? 0
  expect(count(all.html)).toBeGreaterThan(count(right.html))
  expect(right.html).toMatch(/aria-current="true"[^>]*>说对了/)
  const asked = (await cms.seen()).filter(({ body }) => body.includes('SearchPage')).map(({ body }) => (JSON.parse(body) as { variables: object }).variables)
  expect(asked.at(-1)).toMatchObject({ query: 'many', result: 'right', category: null, page: 1, locale: 'zh-Hans' })
})

test('many are "1,000+", in pages of plain links', async () => {
  const { html } = await results({ q: 'many', page: '3' })
  expect(html).toContain('找到1,000+篇')
  expect(html).toMatch(/<a href="\/search\?q=many&amp;page=2" rel="prev nofollow">上一页/)
  expect(html).toMatch(/href="\/search\?q=many&amp;page=3" aria-label="第3页" aria-current="page"/)
  expect(html).toMatch(/<a href="\/search\?q=many&amp;page=4" rel="next nofollow">下一页/)
})

test.each([['/search', '没有找到与', '在英文版里找', '不限版面'], ['/en/search', 'No article matches', 'the Chinese edition', 'all sections']])('%s says what to try where nothing was found', async (path, none, other, unfiltered) => {
  const { status, html } = await results({ q: 'zzz', result: 'void' }, path)
  expect(status).toBe(200)
  for (const words of [none, other, unfiltered]) expect(html).toContain(words)
  expect(html).toContain(path === '/search' ? 'href="/en/search?q=zzz"' : 'href="/search?q=zzz"')
})

test.each(['"><script>alert(1)</script>', '\'><img src=x onerror=alert(1)>', '{{7*7}}', '</title><script>', '"降息" OR 1=1; --', '😀', '字'.repeat(1000)])('%s is only text', async (query) => {
  const { status, html } = await results({ q: query })
  expect(status).toBe(200)
  // In an attribute only its quotation mark would mean anything.
  const outsideAttributes = html.replace(/="[^"]*"/g, '')
  // Our own script, and the rules for fetching ahead.
  expect(outsideAttributes.match(/<script/g)).toHaveLength(2)
  expect(outsideAttributes).not.toMatch(/<img|onerror=alert\(1\)>|49/)
})

test('a query with a NUL is refused, and one without words asks for nothing', async () => {
  expect((await page('/search?q=a%00b')).status).toBe(404)
  expect((await site.get('/search', { method: 'POST' })).status).toBe(405)
})
