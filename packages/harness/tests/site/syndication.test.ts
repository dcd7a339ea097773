import { eventually } from '../../src/wait.js'
import { expectNone, expectParts } from '../scenarios/html.js'
import { openPaper } from '../scenarios/openPaper.js'
import { Reader } from '../scenarios/reader.js'

// Against a real CMS: every question that syndication asks is one that it answers, and nothing unpublished is in the answers.
describe('feeds, sitemaps and Markdown twins', () => {
  const paper = openPaper()
  const reader = () => new Reader(paper().site)
  const lists = ['/feed.xml', '/atom.xml', '/feed.json', '/sitemap-articles-zh-1.xml', '/news-sitemap.xml', '/llms.txt']

  it('carry what is published as soon as it is, and nothing of it once it is taken down', async () => {
    const { newsroom } = paper()
    const event = await newsroom.event({ title: 'Will this be syndicated?' })
    const { documentId, slug } = await newsroom.draft({ title: '会进订阅源吗', event })
    for (const path of [...lists, `/predictions/${slug}.md`, '/events/will-this-be-syndicated/feed.xml', '/sitemap-events-1.xml']) {
      expectNone((await reader().get(path)).text, ['会进订阅源吗', slug, 'will-this-be-syndicated'])
    }

    await newsroom.editor.publish(documentId)
    for (const path of lists) await eventually(async () => expectParts(await reader().page(path), [slug]))
    expectParts(await reader().page('/sitemap-events-1.xml'), ['/en/events/will-this-be-syndicated'])
    expectParts(await reader().page('/events/will-this-be-syndicated/atom.xml'), ['会进订阅源吗', '<presage:result>pending</presage:result>'])
    expectParts(await reader().page(`/predictions/${slug}.md`), ['title: "会进订阅源吗"', '## 判断'])
    expectParts(await reader().page('/sitemap.xml'), ['sitemap-articles-zh-1.xml', 'sitemap-authors.xml', 'sitemap-categories.xml', 'sitemap-events-1.xml'])
    for (const path of ['/sitemap-authors.xml', '/sitemap-categories.xml', '/resolutions.xml', '/en/feed.xml', '/sitemap-pages.xml', '/robots.txt']) await reader().page(path)

    const changedAt = async () => Date.parse((await reader().get('/feed.xml')).headers.get('last-modified') ?? '')
    const before = await changedAt()
    await newsroom.editor.unpublish(documentId)
    for (const path of lists) await eventually(async () => expectNone((await reader().get(path)).text, ['会进订阅源吗', slug]))
    await eventually(async () => expect((await reader().get(`/predictions/${slug}.md`)).status).toBe(404))
    // By whole seconds: with the article its times are gone, but the feed has not become older.
    expect(await changedAt()).toBeGreaterThanOrEqual(before)
  })

  it('has one feed for each category and author', async () => {
    const { newsroom } = paper()
    await newsroom.published({ title: '属于一个版面' })
    const addresses = await Promise.all(['categories', 'authors'].map(async (kind) => {
      const [, address = ''] = new RegExp(`<loc>http[^<]+(/${kind}/[^<]+)</loc>`).exec(await reader().page(`/sitemap-${kind}.xml`)) ?? []
      return address
    }))
    for (const address of addresses) {
      for (const form of ['feed.xml', 'feed.json']) {
        await eventually(async () => expectParts(await reader().page(`${address}/${form}`), ['属于一个版面']))
      }
    }
  })
})
