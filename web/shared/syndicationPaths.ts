import type { Locale } from './locale'

/** The forms of a feed, by the names of their files. */
export const feedFiles = { rss: 'feed.xml', atom: 'atom.xml', json: 'feed.json' } as const
export type FeedFormat = keyof typeof feedFiles
export const feedFormats: readonly FeedFormat[] = ['rss', 'atom', 'json']

/** Media types of feeds, as a `link` in a page's head says them. */
export const feedTypes: Record<FeedFormat, string> = { rss: 'application/rss+xml', atom: 'application/atom+xml', json: 'application/feed+json' }

/** What a feed is of: the whole paper, or what has one author, one category or one event. */
export type FeedScope = { kind: 'paper' } | { kind: 'category' | 'author' | 'event', slug: string }

/** What stands at an address that is read by machines. */
export type SyndicationAddress =
  | { kind: 'feed', locale: Locale, scope: FeedScope, format: FeedFormat }
  | { kind: 'resolutions', locale: Locale }
  | { kind: 'markdown', locale: Locale, slug: string }
  | { kind: 'sitemapOfArticles', locale: Locale, part: number }
  | { kind: 'sitemapOfEvents', part: number }
  | { kind: 'sitemap' | 'sitemapOfPages' | 'sitemapOfAuthors' | 'sitemapOfCategories' | 'newsSitemap' | 'robots' | 'llms' | 'namespace' }

const prefix = (locale: Locale) => (locale === 'en' ? '/en' : '')
const folders = { category: 'categories', author: 'authors', event: 'events' } as const
const languageNames: Record<Locale, string> = { 'zh-Hans': 'zh', en: 'en' }

/** Path of the namespace of what feeds say of a verdict; it is also the page that explains it. */
export const verdictNamespacePath = '/ns/verdict'

/** Path of a feed. */
export function feedPath(locale: Locale, scope: FeedScope, format: FeedFormat): string {
  const folder = scope.kind === 'paper' ? '' : `/${folders[scope.kind]}/${encodeURIComponent(scope.slug)}`
  return `${prefix(locale)}${folder}/${feedFiles[format]}`
}

/** The guide for machines. */
export const llmsPath = '/llms.txt'

/** The list of all sitemaps. */
export const sitemapPath = '/sitemap.xml'

/** Path of the feed of verdicts whose result came in. */
export const resolutionsPath = (locale: Locale): string => `${prefix(locale)}/resolutions.xml`

/** Path of an article as Markdown. */
export const markdownPath = (locale: Locale, slug: string): string => `${prefix(locale)}/predictions/${encodeURIComponent(slug)}.md`

/** Path of a part of the list of articles for search engines; parts count from 1. */
export const articlesSitemapPath = (locale: Locale, part: number): string => `/sitemap-articles-${languageNames[locale]}-${part}.xml`

/** Path of a part of the list of events. */
export const eventsSitemapPath = (part: number): string => `/sitemap-events-${part}.xml`

const single: Record<string, SyndicationAddress> = {
  [sitemapPath]: { kind: 'sitemap' },
  '/sitemap-pages.xml': { kind: 'sitemapOfPages' },
  '/sitemap-authors.xml': { kind: 'sitemapOfAuthors' },
  '/sitemap-categories.xml': { kind: 'sitemapOfCategories' },
  '/news-sitemap.xml': { kind: 'newsSitemap' },
  '/robots.txt': { kind: 'robots' },
  [llmsPath]: { kind: 'llms' },
  [verdictNamespacePath]: { kind: 'namespace' },
  '/resolutions.xml': { kind: 'resolutions', locale: 'zh-Hans' },
  '/en/resolutions.xml': { kind: 'resolutions', locale: 'en' },
}

const ofLanguage = /^(\/en)?(?:\/(categories|authors|events)\/([^/]+))?\/(feed\.xml|atom\.xml|feed\.json)$/
const ofArticle = /^(\/en)?\/predictions\/([^/]+)\.md$/
const ofPart = /^\/sitemap-(?:articles-(zh|en)|events)-([1-9]\d{0,2})\.xml$/

/** What a path stands for, query or not; `null` for a path that machines have no business at. */
export function syndicationAddress(url: string): SyndicationAddress | null {
  const [path = ''] = url.split('?')
  return Object.hasOwn(single, path) ? single[path] ?? null : feedAddress(path) ?? markdownAddress(path) ?? sitemapPart(path)
}

function feedAddress(path: string): SyndicationAddress | null {
  const match = ofLanguage.exec(path)
  if (!match) return null
  const [, english, folder, name, file] = match
  const format = feedFormats.find(one => feedFiles[one] === file)
  const kind = (['category', 'author', 'event'] as const).find(one => folders[one] === folder)
  const slug = plainSlug(name)
  if (!format || (kind && slug === null)) return null
  return { kind: 'feed', locale: english ? 'en' : 'zh-Hans', scope: kind && slug !== null ? { kind, slug } : { kind: 'paper' }, format }
}

function markdownAddress(path: string): SyndicationAddress | null {
  const match = ofArticle.exec(path)
  const slug = plainSlug(match?.[2])
  return match && slug !== null ? { kind: 'markdown', locale: match[1] ? 'en' : 'zh-Hans', slug } : null
}

function sitemapPart(path: string): SyndicationAddress | null {
  const match = ofPart.exec(path)
  if (!match) return null
  const part = Number(match[2])
  return match[1] ? { kind: 'sitemapOfArticles', locale: match[1] === 'en' ? 'en' : 'zh-Hans', part } : { kind: 'sitemapOfEvents', part }
}

// Slugs are plain ASCII; anything else names nothing that the CMS would know.
const plainSlug = (text: string | undefined): string | null => (text !== undefined && /^[\w-]{1,200}$/.test(text) ? text : null)
