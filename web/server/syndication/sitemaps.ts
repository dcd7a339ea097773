import {
  NewsSitemapDocument, SitemapAuthorsDocument, SitemapCategoriesDocument, SitemapEventsDocument, SitemapKindsDocument,
} from '@presage/client/generated/documents'
import { latest } from '../../app/data/latest'
import { messagesFor } from '../../i18n/messages'
import { locales, type Locale } from '../../shared/locale'
import { authorPath, categoryPath, eventPath, homePath, ledgerPath, predictionPath, standingPages, standingPath, trackRecordPath } from '../../shared/paths'
import { articlesSitemapPath, eventsSitemapPath } from '../../shared/syndicationPaths'
import { articleStretches, stretchChangedAt } from './articlesSitemap'
import { readAll, type Ask } from './ask'
import { xmlType } from './contentTypes'
import type { Publication } from './publication'
import { newsSitemapFile, sitemapFile, sitemapIndexFile, type SitemapPage } from './sitemapFile'

const lot = 100
const mostInPart = 5_000
const mostNews = 1_000
const twoDaysMs = 2 * 86_400_000

/** Pages that every paper has, whatever is in it. */
const everyPaper: readonly ((locale: Locale) => string)[] = [
  homePath, trackRecordPath, ledgerPath, ...standingPages.map(page => (locale: Locale) => standingPath(locale, page)),
]

/** The list of all sitemaps that have anything in them. */
export async function sitemapIndex(ask: Ask, siteUrl: string): Promise<Publication> {
  const [kinds, articles] = await Promise.all([
    ask(SitemapKindsDocument, {}),
    Promise.all(locales.map(locale => articleParts(ask, siteUrl, locale))),
  ])
  const paths = [
    '/sitemap-pages.xml',
    ...[kinds.part1, kinds.part2].flatMap(({ length }, index) => (length > 0 ? [eventsSitemapPath(index + 1)] : [])),
    ...kinds.categories.length > 0 ? ['/sitemap-categories.xml'] : [],
    ...kinds.authors.length > 0 ? ['/sitemap-authors.xml'] : [],
  ]
  const parts = [...articles.flat(), ...paths.map(path => ({ url: siteUrl + path }))]
  return {
    body: sitemapIndexFile(parts),
    contentType: xmlType,
    lastModified: latest([kinds.ledgerHead?.at, ...articles.flat().map(({ lastModified }) => lastModified)]),
  }
}

/** The pages that every paper has. */
export function pagesSitemap(siteUrl: string): Publication {
  return sitemap(everyPaper.flatMap(path => inBothLanguages(path, siteUrl)))
}

/** One part of the events; `null` where there are not so many. */
export async function eventsSitemap(ask: Ask, siteUrl: string, part: number): Promise<Publication | null> {
  if (part > 2) return null
  const skipped = (part - 1) * mostInPart
  const events = await readAll(lot, mostInPart, async start => (await ask(SitemapEventsDocument, { start: skipped + start })).events)
  return slugsSitemap(events, eventPath, siteUrl)
}

/** The authors; `null` while there are none. */
export async function authorsSitemap(ask: Ask, siteUrl: string): Promise<Publication | null> {
  const authors = await readAll(lot, mostInPart, async start => (await ask(SitemapAuthorsDocument, { start })).authors)
  return slugsSitemap(authors, authorPath, siteUrl)
}

/** The categories; `null` while there are none. */
export async function categoriesSitemap(ask: Ask, siteUrl: string): Promise<Publication | null> {
  const categories = await readAll(lot, mostInPart, async start => (await ask(SitemapCategoriesDocument, { start })).categories)
  return slugsSitemap(categories, categoryPath, siteUrl)
}

/** Articles of the last two days in both languages, the newest first and at most 1,000. */
export async function newsSitemap(ask: Ask, siteUrl: string, now: Date): Promise<Publication> {
  // A whole minute, so that the CMS may answer the next asker as it answered this one.
  const since = new Date(Math.floor((now.getTime() - twoDaysMs) / 60_000) * 60_000).toISOString()
  let changedAt: string | null = null
  const news = await Promise.all(locales.map(locale => readAll(lot, mostNews, async (start) => {
    const { predictions, site, ledgerHead } = await ask(NewsSitemapDocument, { locale, since, start })
    changedAt = latest([changedAt, ledgerHead?.at])
    return predictions.map(article => ({ ...article, locale, paper: site?.name.trim() || messagesFor(locale).site.name }))
  })))
  const articles = news.flat().flatMap(({ slug, firstPublishedAt, ...article }) => (slug && firstPublishedAt
    ? [{ ...article, published: new Date(firstPublishedAt).toISOString(), url: siteUrl + predictionPath(article.locale, slug) }]
    : []))
  articles.sort((one, other) => other.published.localeCompare(one.published))
  return { body: newsSitemapFile(articles.slice(0, mostNews)), contentType: xmlType, lastModified: changedAt }
}

async function articleParts(ask: Ask, siteUrl: string, locale: Locale): Promise<SitemapPage[]> {
  const stretches = await articleStretches(ask, locale)
  return Promise.all(stretches.map(async (stretch, index) => ({
    url: siteUrl + articlesSitemapPath(locale, index + 1),
    lastModified: await stretchChangedAt(ask, locale, stretch),
  })))
}

type SlugPath = (locale: Locale, slug: string) => string

function slugsSitemap(rows: readonly { slug: string }[], path: SlugPath, siteUrl: string): Publication | null {
  return rows.length > 0 ? sitemap(rows.flatMap(({ slug }) => inBothLanguages(locale => path(locale, slug), siteUrl))) : null
}

// Of these pages nobody knows when they last changed, and no time is better than a wrong one.
const sitemap = (pages: readonly SitemapPage[]): Publication => ({ body: sitemapFile(pages), contentType: xmlType, lastModified: null })

function inBothLanguages(path: (locale: Locale) => string, siteUrl: string): SitemapPage[] {
  const languages = locales.map(locale => ({ locale, url: siteUrl + path(locale) }))
  return languages.map(({ url }) => ({ url, languages }))
}
