import { locales } from './locale'
import {
  articlesSitemapPath, eventsSitemapPath, feedFormats, feedPath, markdownPath, resolutionsPath, syndicationAddress, verdictNamespacePath,
  type FeedScope,
} from './syndicationPaths'

const scopes: FeedScope[] = [{ kind: 'paper' }, { kind: 'category', slug: 'economy' }, { kind: 'author', slug: 'a-b' }, { kind: 'event', slug: 'who_1' }]

test('every address that is written is read as what it was written for', () => {
  for (const locale of locales) {
    for (const format of feedFormats) {
      for (const scope of scopes) expect(syndicationAddress(feedPath(locale, scope, format))).toEqual({ kind: 'feed', locale, scope, format })
    }
    expect(syndicationAddress(resolutionsPath(locale))).toEqual({ kind: 'resolutions', locale })
    expect(syndicationAddress(markdownPath(locale, 'a-b'))).toEqual({ kind: 'markdown', locale, slug: 'a-b' })
    expect(syndicationAddress(articlesSitemapPath(locale, 12))).toEqual({ kind: 'sitemapOfArticles', locale, part: 12 })
  }
  expect(syndicationAddress(eventsSitemapPath(2))).toEqual({ kind: 'sitemapOfEvents', part: 2 })
  expect(syndicationAddress(verdictNamespacePath)).toEqual({ kind: 'namespace' })
})

test.each([
  ['/feed.xml', { kind: 'feed', locale: 'zh-Hans', scope: { kind: 'paper' }, format: 'rss' }],
  ['/en/feed.json?x=1', { kind: 'feed', locale: 'en', scope: { kind: 'paper' }, format: 'json' }],
  ['/sitemap.xml', { kind: 'sitemap' }], ['/news-sitemap.xml', { kind: 'newsSitemap' }], ['/robots.txt', { kind: 'robots' }], ['/llms.txt', { kind: 'llms' }],
])('%s is where readers look for it', (path, address) => {
  expect(syndicationAddress(path)).toEqual(address)
})

test.each([
  '/', '/en', '/predictions/a', '/predictions/a/b.md', '/predictions/.md', '/predictions/%E0%A4.md', '/predictions/a%2fb.md', '/categories/economy', '/categories/../feed.xml',
  '/categories/a%00/feed.xml', '/fr/feed.xml', '/feed.xml/', '/sitemap-articles-zh-0.xml', '/sitemap-articles-zh-1e3.xml', '/sitemap-articles-fr-1.xml',
  '/constructor', '/__proto__', '/toString',
])('%s is nothing for machines', (path) => {
  expect(syndicationAddress(path)).toBeNull()
})
