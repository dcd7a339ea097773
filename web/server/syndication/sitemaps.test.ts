import { standingPages } from '../../shared/paths'
import { askPaper, hostileText, rightVerdict, siteUrl, testArticle, type TestArticle } from '../../test/syndication/testPaper'
import { xmlProblems } from '../../test/syndication/xmlProblems'
import { syndicationAddress } from '../../shared/syndicationPaths'
import { publish } from './publish'
import type { Publication } from './publication'

const now = new Date('2026-03-02T12:00:00.000Z')

async function published(path: string, articles: readonly TestArticle[]): Promise<Publication | null> {
  const address = syndicationAddress(path)
  const found = address && await publish(address, { ask: askPaper(articles), siteUrl, hub: undefined, now })
  return found && 'body' in found ? found : null
}

const bodyOf = async (path: string, articles: readonly TestArticle[]) => (await published(path, articles))?.body ?? ''
const locations = (xml: string) => Array.from(xml.matchAll(/<loc>([^<]*)<\/loc>/g), ([, url = '']) => url.replace(siteUrl, ''))

const hourly = (count: number) => Array.from({ length: count }, (_, index) => {
  const at = new Date(Date.UTC(2025, 0, 1) + index * 3_600_000).toISOString()
  return testArticle({ slug: `n${index}`, firstPublishedAt: at, publishedAt: at, updatedAt: at })
})
const both = [
  testArticle({ slug: 'both', verdict: rightVerdict, translations: ['zh-Hans', 'en'].map(locale => ({ locale, slug: 'both', url: '', title: '' })) }),
  testArticle({ locale: 'en', slug: 'both', title: hostileText, translations: ['zh-Hans', 'en'].map(locale => ({ locale, slug: 'both', url: '', title: '' })) }),
  testArticle({ slug: 'alone' }),
]
const paths = ['/sitemap.xml', '/sitemap-pages.xml', '/sitemap-articles-zh-1.xml', '/sitemap-articles-en-1.xml', '/sitemap-events-1.xml', '/sitemap-authors.xml', '/sitemap-categories.xml', '/news-sitemap.xml']

test('all keep the protocol', async () => {
  const files = Object.fromEntries(await Promise.all(paths.map(async path => [path, await bodyOf(path, both)] as const)))
  expect(xmlProblems('sitemap.xsd', { ...files, empty: await bodyOf('/sitemap.xml', []), noNews: await bodyOf('/news-sitemap.xml', []) })).toBe('')
  expect(xmlProblems('sitemap.xsd', { broken: String(files['/sitemap.xml']).replaceAll('loc>', 'url>') })).toContain('broken')
})

test('the index names what there is, and each file holds pages', async () => {
  const named = locations(await bodyOf('/sitemap.xml', both))
  expect(named).toEqual(['/sitemap-articles-zh-1.xml', '/sitemap-articles-en-1.xml', '/sitemap-pages.xml', '/sitemap-events-1.xml', '/sitemap-categories.xml', '/sitemap-authors.xml'])
  for (const path of named) expect([path, locations(await bodyOf(path, both)).length > 0]).toEqual([path, true])
  expect(locations(await bodyOf('/sitemap.xml', []))).toEqual(['/sitemap-pages.xml'])
})

test('an article is named in every language, with when it last changed', async () => {
  const xml = await bodyOf('/sitemap-articles-zh-1.xml', both)
  expect(locations(xml)).toEqual(['/predictions/both', '/predictions/alone'])
  expect(xml).toContain(`<loc>${siteUrl}/predictions/both</loc><lastmod>2026-06-01T00:00:00.000Z</lastmod>`
    + `<xhtml:link rel="alternate" hreflang="zh-Hans" href="${siteUrl}/predictions/both"/><xhtml:link rel="alternate" hreflang="en" href="${siteUrl}/en/predictions/both"/>`
    + `<xhtml:link rel="alternate" hreflang="x-default" href="${siteUrl}/predictions/both"/>`)
  expect(xml).toContain(`<loc>${siteUrl}/predictions/alone</loc><lastmod>2026-03-01T08:00:20.000Z</lastmod></url>`)
})

test('10,001 articles make three parts of at most 5,000, each article in one', async () => {
  const articles = hourly(10_001)
  const named = locations(await bodyOf('/sitemap.xml', articles)).filter(path => path.includes('articles'))
  expect(named).toHaveLength(3)
  const parts = await Promise.all(named.map(async path => locations(await bodyOf(path, articles))))
  expect(parts.map(({ length }) => length)).toEqual([5_000, 5_000, 1])
  expect(new Set(parts.flat()).size).toBe(10_001)
  expect(await published('/sitemap-articles-zh-4.xml', articles)).toBeNull()
  // A new article leaves full parts as they were.
  expect(locations(await bodyOf('/sitemap-articles-zh-1.xml', hourly(10_002)))).toEqual(parts[0])
}, 60_000)

test('thousands of articles of one moment do not go round in a circle', async () => {
  const articles = hourly(5_002).map(article => ({ ...article, firstPublishedAt: '2026-01-01T00:00:00.000Z' }))
  expect(locations(await bodyOf('/sitemap.xml', articles)).filter(path => path.includes('articles'))).toHaveLength(2)
}, 60_000)

test('news are the articles of two days, with the codes that Google takes', async () => {
  const old = testArticle({ slug: 'old', firstPublishedAt: '2026-02-27T08:00:00.000Z' })
  const xml = await bodyOf('/news-sitemap.xml', [...both, old])
  expect(locations(xml).sort()).toEqual(['/en/predictions/both', '/predictions/alone', '/predictions/both'])
  expect(new Set(xml.match(/<news:language>[^<]+/g))).toEqual(new Set(['<news:language>zh-cn', '<news:language>en']))
  expect(xml).toContain('<news:name>先见 Presage</news:name>')
  expect(xml).toContain('<news:publication_date>2026-03-01T08:00:00.000Z</news:publication_date>')
})

test('news are at most 1,000, the newest first', async () => {
  const minutes = Array.from({ length: 1_200 }, (_, index) => {
    const at = new Date(now.getTime() - index * 60_000).toISOString()
    return testArticle({ slug: `m${index}`, locale: index % 2 ? 'en' : 'zh-Hans', firstPublishedAt: at })
  })
  const found = locations(await bodyOf('/news-sitemap.xml', minutes))
  expect(found).toHaveLength(1_000)
  expect([found[0], found[999]]).toEqual(['/predictions/m0', '/en/predictions/m999'])
}, 60_000)

test('the pages about the paper are listed in both languages', async () => {
  const listed = locations(await bodyOf('/sitemap-pages.xml', []))
  for (const page of standingPages) expect(listed).toEqual(expect.arrayContaining([`/${page}`, `/en/${page}`]))
})

test('robots are told where the lists are, and to leave the ways out alone', async () => {
  const text = await bodyOf('/robots.txt', [])
  expect(text).toContain(`Sitemap: ${siteUrl}/sitemap.xml\nSitemap: ${siteUrl}/news-sitemap.xml\n`)
  expect(text).toMatch(/^User-agent: \*\nDisallow: \/api\/\n[^]*Disallow: \/go\/\n/)
  // Results say that they are the form: a crawler must be able to read it.
  expect(text).not.toContain('/search')
})

test('the guide for machines links to Markdown, and no text breaks out of its line', async () => {
  const text = await bodyOf('/llms.txt', both)
  expect(text).toMatch(/^# 先见 Presage\n\n> A paper\.\n> 一份报纸。\n/)
  expect(text).toContain(`- [会发生吗？](${siteUrl}/predictions/alone.md): 摘要。`)
  expect(text).toContain(`- [Corrections](${siteUrl}/en/corrections): `)
  expect(text).toContain(`](${siteUrl}/ledger.ndjson): `)
  const [hostile = ''] = text.split('\n').filter(line => line.includes('/en/predictions/both.md'))
  expect(hostile).toMatch(/^- \[\\\]\\\]\\>/)
  expect(hostile).toContain('\\<script\\>')
})
