import { SitemapArticlesDocument, SitemapPartDocument, SitemapStepDocument, type SitemapArticlesQuery } from '@presage/client/generated/documents'
import { latest } from '../../app/data/latest'
import { isLocale, type Locale } from '../../shared/locale'
import { predictionPath } from '../../shared/paths'
import { readAll, type Ask } from './ask'
import { xmlType } from './contentTypes'
import type { Publication } from './publication'
import { sitemapFile, type SitemapPage } from './sitemapFile'

/** A stretch of time in which at most 5,000 articles were first published: from its start up to, but not including, its end. */
export type Stretch = { from: string, to: string }

const beginning = '1970-01-01T00:00:00.000Z'
const end = '9999-01-01T00:00:00.000Z'
// Protocol and API both have room for more parts than any paper fills; a program that stops is still better than one that does not.
const mostParts = 200
const mostInPart = 5_000

/** The parts into which the articles of a language fall, oldest first: new articles change the last of them alone. */
export async function articleStretches(ask: Ask, locale: Locale, most = mostParts): Promise<Stretch[]> {
  const stretches: Stretch[] = []
  let from = beginning
  while (stretches.length < most) {
    const { first: [first], next: [next] } = await ask(SitemapStepDocument, { locale, from })
    if (!first) break
    const to = next?.firstPublishedAt
    // Thousands of articles of one millisecond cannot be told apart by time.
    const goesOn = to && Date.parse(to) > Date.parse(from)
    stretches.push({ from, to: goesOn ? to : end })
    if (!goesOn) break
    from = to
  }
  return stretches
}

/** When something in a part last changed. */
export async function stretchChangedAt(ask: Ask, locale: Locale, stretch: Stretch): Promise<string | null> {
  const { changed: [changed], resolved: [resolved] } = await ask(SitemapPartDocument, { locale, ...stretch })
  return latest([changed?.updatedAt, resolved?.verdict?.resolvedAt])
}

/** One part of the articles of a language; `null` where there are not so many. */
export async function articlesSitemap(ask: Ask, siteUrl: string, locale: Locale, part: number): Promise<Publication | null> {
  const stretch = (await articleStretches(ask, locale, part))[part - 1]
  if (!stretch) return null
  let changedAt: string | null = null
  const articles = await readAll(100, mostInPart, async (start) => {
    const { predictions, ledgerHead } = await ask(SitemapArticlesDocument, { locale, ...stretch, start })
    changedAt = latest([changedAt, ledgerHead?.at])
    return predictions
  })
  const pages = articles.flatMap(article => articlePage(article, locale, siteUrl) ?? [])
  const lastModified = latest([changedAt, ...pages.map(page => page.lastModified)])
  return { body: sitemapFile(pages), contentType: xmlType, lastModified }
}

function articlePage(article: SitemapArticlesQuery['predictions'][number], locale: Locale, siteUrl: string): SitemapPage | null {
  if (!article.slug) return null
  const absolute = (language: Locale, slug: string) => siteUrl + predictionPath(language, slug)
  return {
    url: absolute(locale, article.slug),
    lastModified: latest([article.updatedAt, article.verdict?.resolvedAt]),
    languages: article.translations.flatMap(({ locale: language, slug }) =>
      (isLocale(language) ? [{ locale: language, url: absolute(language, slug) }] : [])),
  }
}
