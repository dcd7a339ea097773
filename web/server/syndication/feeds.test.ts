import Ajv from 'ajv'
import FeedParser from 'feedparser'
import { Readable } from 'node:stream'
import { jsonFeedSchema } from '../../test/schemas/jsonFeed'
import { askPaper, hostileText, openVerdict, rightVerdict, siteUrl, sponsorLine, testArticle, type TestArticle } from '../../test/syndication/testPaper'
import { xmlProblems } from '../../test/syndication/xmlProblems'
import { syndicationAddress } from '../../shared/syndicationPaths'
import { publish } from './publish'
import type { Publication } from './publication'

const now = new Date('2026-07-02T00:00:00.000Z')

async function published(path: string, articles: readonly TestArticle[], hub?: string): Promise<Publication> {
  const address = syndicationAddress(path)
  if (!address) throw new Error(`Nothing is read by machines at ${path}`)
  const found = await publish(address, { ask: askPaper(articles), siteUrl, hub, now })
  if (!found || 'movedTo' in found) throw new Error(`Nothing is published at ${path}`)
  return found
}

const bodyOf = async (path: string, articles: readonly TestArticle[]) => (await published(path, articles)).body

type JsonItem = {
  id: string, title: string, content_html: string, date_modified: string, date_published: string, _presage: { verdict: unknown }
}
const itemsOf = async (path: string, articles: readonly TestArticle[]) =>
  (JSON.parse(await bodyOf(path, articles)) as { items: JsonItem[] }).items

/** What a feed reader makes of a feed. */
async function read(xml: string): Promise<{ title: string, items: FeedParser.Item[] }> {
  const parser = new FeedParser({})
  Readable.from([xml]).pipe(parser)
  const items: FeedParser.Item[] = []
  for await (const item of parser) items.push(item as FeedParser.Item)
  return { title: parser.meta.title, items }
}

const bare = testArticle({ slug: 'bare', summary: null, hero: null, category: null, event: null, verdict: null, authors: [] })
const full = testArticle({
  slug: 'full', verdict: { ...rightVerdict, revisions: [{ at: '2026-04-01T00:00:00.000Z', answer: 'NO', probability: 0.03, reason: '没有安排。', reasonEn: null, marketPrice: 0.05 }] },
  corrections: [{ kind: 'correction', note: '写错了年份。', at: '2026-03-05T00:00:00.000Z' }], activeSponsorLinks: [sponsorLine],
})
const hostile = testArticle({
  slug: 'hostile', title: hostileText, summary: hostileText, heroCaption: hostileText, heroCredit: hostileText, effectiveDisclaimer: hostileText,
  bodyHtml: `<p>${hostileText.replaceAll('<', '&lt;')}</p>`, corrections: [{ kind: 'correction', note: hostileText, at: '2026-03-05T00:00:00.000Z' }],
  category: { documentId: 'c2', name: hostileText, nameEn: hostileText, slug: 'economy', description: hostileText, descriptionEn: '' },
  activeSponsorLinks: [{ ...sponsorLine, text: hostileText, disclosure: hostileText }],
})
const many = Array.from({ length: 300 }, (_, index) => testArticle({
  slug: `n${index}`, firstPublishedAt: new Date(Date.UTC(2026, 0, 1) + index * 3_600_000).toISOString(), publishedAt: new Date(Date.UTC(2026, 0, 1) + index * 3_600_000).toISOString(),
}))
const english = testArticle({ locale: 'en', slug: 'full' })
const papers: Record<string, TestArticle[]> = { empty: [], usual: [bare, full, english], hostile: [hostile], many }

const feedsOf = (file: string) => ['', '/en'].flatMap(language => [`${language}/${file}`, ...['categories/economy', 'authors/lin-zhiyuan', 'events/who-wins'].map(part => `${language}/${part}/${file}`)])

async function everyFeed(files: readonly string[]): Promise<Record<string, string>> {
  const found: Record<string, string> = {}
  for (const [paper, articles] of Object.entries(papers)) {
    for (const path of files.flatMap(file => (file === 'resolutions.xml' ? ['/resolutions.xml', '/en/resolutions.xml'] : feedsOf(file)))) {
      const hub = paper === 'usual' ? 'https://hub.example/' : undefined
      // In an empty paper there is no category to have a feed.
      if (articles.length > 0 || /^(?:\/en)?\/[a-z]+\.[a-z]+$/.test(path)) found[`${paper} ${path}`] = (await published(path, articles, hub)).body
    }
  }
  return found
}

describe('against their rules', () => {
  test('RSS, of everything and in both languages', async () => {
    const feeds = await everyFeed(['feed.xml', 'resolutions.xml'])
    // RSS has no word for an entry without an author, and an article always has one.
    const authored = Object.fromEntries(Object.entries(feeds).filter(([, xml]) => !xml.includes(bare.url)))
    expect(Object.keys(feeds).length).toBeGreaterThan(30)
    expect(xmlProblems('rss.rng', authored)).toBe('')
    expect(xmlProblems('rss.rng', { broken: '<rss version="2.0"><channel/></rss>' })).not.toBe('')
  })

  test('Atom', async () => {
    const feeds = await everyFeed(['atom.xml'])
    expect(xmlProblems('atom.rng', feeds)).toBe('')
    expect(xmlProblems('atom.rng', { broken: (feeds['usual /atom.xml'] ?? '').replace(/<updated>[^<]+<\/updated>/, '') })).toContain('broken')
  })

  test('JSON Feed', async () => {
    const valid = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(jsonFeedSchema)
    for (const [name, text] of Object.entries(await everyFeed(['feed.json']))) {
      valid(JSON.parse(text))
      expect([name, valid.errors]).toEqual([name, null])
      expect(text.isWellFormed()).toBe(true)
      expect(text).not.toMatch(/\\ud[89a-f]/)
    }
  })
})

describe('what a feed reader sees', () => {
  test.each(['/feed.xml', '/atom.xml', '/categories/economy/feed.xml', '/authors/lin-zhiyuan/atom.xml', '/events/who-wins/feed.xml'])('%s has the article in full', async (path) => {
    const { items: [item] } = await read(await bodyOf(path, [full]))
    expect(item?.title).toBe('会发生吗？')
    expect(item?.link).toBe(full.url)
    expect(item?.author).toBe('林知远')
    expect(item?.categories).toEqual([expect.stringMatching(/^(?:经济|economy)$/)])
    expect(item?.pubdate?.toISOString()).toBe('2026-03-01T08:00:00.000Z')
    expect(item?.summary).toBe('摘要。')
    expect(item?.description).toContain('<p>先看基准率。</p>')
  })

  test('titles are of the paper, or of the part and the paper', async () => {
    expect((await read(await bodyOf('/feed.xml', [full]))).title).toBe('先见 Presage')
    expect((await read(await bodyOf('/en/categories/economy/atom.xml', [full]))).title).toBe('Economy · Presage')
    expect((await read(await bodyOf('/events/who-wins/feed.xml', [full]))).title).toBe('谁会赢？ · 先见 Presage')
    expect((await read(await bodyOf('/en/resolutions.xml', [english]))).title).toBe('Resolutions · Presage')
  })

  test('hostile text arrives as text, less what XML cannot say', async () => {
    const { items: [item] } = await read(await bodyOf('/feed.xml', [hostile]))
    expect(item?.title).toContain(']]></content:encoded></channel>')
    // This reader takes tags out of titles, whoever wrote them.
    expect(item?.title).toContain('alert("1")--> \'"')
    expect(item?.title.isWellFormed()).toBe(true)
    expect(item?.description).toContain('&lt;script&gt;alert')
    expect(item?.description).not.toContain('<script>')
  })

  test('of 300 articles the newest 50, newest first', async () => {
    const items = await itemsOf('/feed.json', many)
    expect(items).toHaveLength(50)
    expect([items[0]?.date_published, items[49]?.date_published]).toEqual([many[299]?.firstPublishedAt, many[250]?.firstPublishedAt])
  })

  test('an article that moves between two lots is there once', async () => {
    const items = await itemsOf('/feed.json', [...many.slice(0, 30), testArticle({ slug: 'n3' })])
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length)
  })
})

describe('an entry', () => {
  test('names who paid before anything else, and says what changed, before the article itself', async () => {
    const [item] = await itemsOf('/feed.json', [full])
    const order = ['本文含付费内容</strong> 赞助。', '更新', '结果：不会。本报说对了。', '判断改为“不会”，概率3%。没有安排。', '更正。写错了年份。',
      `<img src="${siteUrl}/uploads/a.jpg"`, '两把椅子。 插画：先见', '先看基准率', '<h2>判断</h2>', '<strong>不会</strong>', '发表时市场价21%', '不构成投资建议', 'rel="sponsored nofollow noopener"', 'https://market.example/a?b=1&amp;c=2']
    const positions = order.map(text => item?.content_html.indexOf(text) ?? -1)
    expect(positions).toEqual([...positions].sort((a, b) => a - b))
    expect(order.filter(text => !item?.content_html.includes(text))).toEqual([])
  })

  test('says advertising in strong words, and names a market’s operator wherever on the page the line stands', async () => {
    const ad = { ...sponsorLine, relationship: 'advertorial', advertisement: true, disclosure: '广告：付费内容。' } as const
    const operator = { ...sponsorLine, documentId: 's2', relationship: 'market_operator', advertisement: true, placement: 'footer', disclosure: '广告：经营市场。' } as const
    const elsewhere = { ...ad, documentId: 's3', placement: 'footer', disclosure: '广告：不在这里。' } as const
    const [item] = await itemsOf('/feed.json', [testArticle({ activeSponsorLinks: [ad, operator, elsewhere] })])
    expect(item?.content_html).toContain('本文含付费内容</strong> 广告：付费内容。 广告：经营市场。')
    expect(item?.content_html).toContain('<strong>广告：付费内容。</strong> <a')
    expect(item?.content_html).not.toContain('不在这里')
    const [plain] = await itemsOf('/feed.json', [testArticle({ activeSponsorLinks: [sponsorLine] })])
    expect(plain?.content_html).toContain('<small>赞助。</small>')
  })

  test('without paid lines names nobody', async () => {
    const [item] = await itemsOf('/feed.json', [testArticle()])
    expect(item?.content_html).not.toContain('付费')
  })

  test('carries the verdict for machines', async () => {
    const [item] = await itemsOf('/feed.json', [full])
    expect(item?._presage.verdict).toMatchObject({ answer: 'NO', probability: 0.08, market_price: 0.21, result: 'right', brier: 0.0064 })
    const xml = await bodyOf('/atom.xml', [full])
    expect(xml).toContain(`xmlns:presage="${siteUrl}/ns/verdict"`)
    expect(xml).toContain('<presage:answer>NO</presage:answer><presage:probability>0.08</presage:probability>')
    expect(xml).toContain('<presage:brier>0.0064</presage:brier>')
    expect(xml).toContain('<media:credit>插画：先见</media:credit>')
  })

  test.each([
    ['a correction', { corrections: [{ kind: 'correction', note: '改了。', at: '2026-03-05T00:00:00.000Z' }] }, '2026-03-05T00:00:00.000Z'],
    ['a clarification', { corrections: [{ kind: 'clarification', note: '补充。', at: '2026-03-06T00:00:00.000Z' }] }, '2026-03-06T00:00:00.000Z'],
    ['a change of mind', { verdict: { ...openVerdict, revisions: [{ at: '2026-04-01T00:00:00.000Z', answer: 'YES', probability: null, reason: '变了。', reasonEn: null, marketPrice: null }] } }, '2026-04-01T00:00:00.000Z'],
    ['a result', { verdict: rightVerdict }, '2026-06-01T00:00:00.000Z'],
    ['a void', { verdict: { ...rightVerdict, result: 'void', brier: null, marketBrier: null } }, '2026-06-01T00:00:00.000Z'],
    ['another publication', { publishedAt: '2026-03-09T00:00:00.000Z' }, '2026-03-09T00:00:00.000Z'],
    ['nothing', {}, '2026-03-01T08:00:00.000Z'],
  ])('moves with %s, and keeps its id', async (_what, change, updated) => {
    const [before] = await itemsOf('/feed.json', [testArticle()])
    const [after] = await itemsOf('/feed.json', [testArticle(change)])
    expect([after?.id, after?.date_modified, after?.date_published]).toEqual([before?.id, updated, '2026-03-01T08:00:00.000Z'])
    expect(await bodyOf('/atom.xml', [testArticle(change)])).toContain(`<updated>${updated}</updated>`)
    expect(await bodyOf('/feed.xml', [testArticle(change)])).toContain(`<atom:updated>${updated}</atom:updated>`)
  })

  test('has another id in another language', async () => {
    const [[zh], [en]] = [await itemsOf('/feed.json', [full, english]), await itemsOf('/en/feed.json', [full, english])]
    expect(zh?.id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(zh?.id).not.toBe(en?.id)
  })
})

describe('the feed of results', () => {
  test('has those that came in, void among them, newest first, dated by it', async () => {
    const voided = testArticle({ slug: 'voided', verdict: { ...rightVerdict, result: 'void', brier: null, resolvedAt: '2026-06-02T00:00:00.000Z' } })
    const { items } = await read(await bodyOf('/resolutions.xml', [full, voided, testArticle({ slug: 'open' })]))
    expect(items.map(({ title }) => title)).toEqual(['作废：会发生吗？', '说对了：会发生吗？'])
    expect(items[1]?.pubdate?.toISOString()).toBe('2026-06-01T00:00:00.000Z')
  })
})

describe('addresses', () => {
  test('are all absolute, in every form', async () => {
    const feeds = await everyFeed(['feed.xml', 'atom.xml', 'feed.json', 'resolutions.xml'])
    for (const [name, text] of Object.entries(feeds).filter(([name]) => !name.startsWith('hostile'))) {
      const decoded = text.replaceAll('&lt;', '<').replaceAll('&quot;', '"').replaceAll('\\"', '"')
      const addresses = Array.from(decoded.matchAll(/(?:href|src|url|domain|uri)"?[=:] ?"([^"]*)"/g), ([, address]) => address ?? '')
      expect([name, addresses.filter(address => !/^https?:\/\//.test(address))]).toEqual([name, []])
    }
  })

  test('a part that does not exist has no feed', async () => {
    const address = syndicationAddress('/categories/nothing/feed.xml')
    expect(address && await publish(address, { ask: askPaper([full]), siteUrl, hub: undefined, now })).toBeNull()
  })
})

test('a hub is named in the head of the answer and in every form', async () => {
  const answers = await Promise.all(['/feed.xml', '/atom.xml', '/feed.json'].map(path => published(path, [full], 'https://hub.example/')))
  for (const { body, links } of answers) {
    expect(links).toContain('<https://hub.example/>; rel="hub"')
    expect(body).toContain('https://hub.example/')
  }
  expect(answers[0]?.links).toContain(`<${siteUrl}/feed.xml>; rel="self"`)
})

test('what is taken down moves the time of the feed, though nothing of it is left there', async () => {
  const address = syndicationAddress('/feed.xml')
  const later = address && await publish(address, { ask: askPaper([full], '2026-08-01T00:00:00.000Z'), siteUrl, hub: undefined, now })
  expect(later).toMatchObject({ lastModified: '2026-08-01T00:00:00.000Z' })
  expect(await published('/feed.xml', [full])).toMatchObject({ lastModified: '2026-07-01T00:00:00.000Z', body: later && 'body' in later ? later.body : '' })
})
