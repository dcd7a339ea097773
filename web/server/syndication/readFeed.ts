import {
  FeedArticlesDocument, FeedAuthorDocument, FeedCategoryDocument, FeedEventDocument, type FeedArticlesQuery, type PredictionFiltersInput,
} from '@presage/client/generated/documents'
import { wordsOfPair } from '../../app/data/words'
import type { Locale } from '../../shared/locale'
import { authorPath, categoryPath, eventPath, homePath } from '../../shared/paths'
import type { FeedScope } from '../../shared/syndicationPaths'
import { readAll, type Ask } from './ask'
import type { FeedArticle } from './itemContent'

/** What a feed is made of, as the API gives it. */
export type FeedSource = {
  locale: Locale
  /** What the feed is of, in its language; `null` for the whole paper. `path` is that of its page. */
  subject: { name: string, description: string | null, path: string } | null
  articles: FeedArticle[]
  site: FeedArticlesQuery['site']
  /** The last time that anything happened to any verdict or article of the paper, takedowns included. */
  changedAt: string | null
}

// As many as readers are used to, in lots that the API gives at once.
const mostArticles = 50
const lot = 25

/** Reads what a feed of the newest articles needs; `null` where its category, author or event does not exist. */
export async function readFeed(ask: Ask, locale: Locale, scope: FeedScope): Promise<FeedSource | null> {
  if (scope.kind === 'paper') return { ...await readArticles(ask, locale, 'firstPublishedAt:desc'), subject: null }
  const filters: PredictionFiltersInput = { [scope.kind === 'author' ? 'authors' : scope.kind]: { slug: { eq: scope.slug } } }
  const [subject, list] = await Promise.all([readSubject(ask, locale, scope), readArticles(ask, locale, 'firstPublishedAt:desc', filters)])
  return subject && { ...list, subject }
}

/** Reads what the feed of results needs, the newest first. */
export async function readResolutions(ask: Ask, locale: Locale): Promise<FeedSource> {
  return { ...await readArticles(ask, locale, 'verdict.resolvedAt:desc'), subject: null }
}

async function readArticles(ask: Ask, locale: Locale, sort: string, filters?: PredictionFiltersInput): Promise<Omit<FeedSource, 'subject'>> {
  let first: FeedArticlesQuery | undefined
  const rows = await readAll(lot, mostArticles, async (start) => {
    const answer = await ask(FeedArticlesDocument, { locale, filters: filters ?? null, sort: [sort], start })
    first ??= answer
    return answer.predictions
  })
  // An article that moves to the second lot because a new one was published between the two is printed once.
  const articles = [...new Map(rows.map(article => [article.documentId, article])).values()]
  return { locale, articles, site: first?.site ?? null, changedAt: first?.ledgerHead?.at ?? null }
}

async function readSubject(ask: Ask, locale: Locale, { kind, slug }: Exclude<FeedScope, { kind: 'paper' }>): Promise<FeedSource['subject']> {
  const inLanguage = (first: string, english: string | null) => wordsOfPair(first, english, locale).text
  if (kind === 'category') {
    const [category] = (await ask(FeedCategoryDocument, { slug })).categories
    return category ? {
      name: inLanguage(category.name, category.nameEn),
      description: category.description && inLanguage(category.description, category.descriptionEn),
      path: categoryPath(locale, slug),
    } : null
  }
  if (kind === 'author') {
    const [author] = (await ask(FeedAuthorDocument, { slug })).authors
    return author ? {
      name: inLanguage(author.name, author.nameEn),
      description: author.bio && inLanguage(author.bio, author.bioEn),
      path: authorPath(locale, slug),
    } : null
  }
  const { eventBySlug: event } = await ask(FeedEventDocument, { slug })
  return event && { name: (locale === 'zh-Hans' && event.titleZh?.trim()) || event.title, description: null, path: eventPath(locale, slug) }
}

/** Path of the page that the feed of a source belongs to. */
export const pageOfFeed = ({ subject, locale }: FeedSource): string => subject?.path ?? homePath(locale)
