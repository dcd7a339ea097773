import type { CardFactsFragment } from '@presage/client/generated/documents'
import type { Locale } from '#shared/locale'
import { cardView, type CardView } from './cardView'
import { pageAddress, uncountedPageLinks, type PageLinksView } from './pageLinks'
import { present } from './present'

/** One page of a list of articles, newest first. */
export type ListPage = { articles: CardView[], pages: PageLinksView | null }

/** Articles on one page of a list: a row is full with two, three or four of them side by side. */
export const articlesPerPage = 24

// How far into a list the API begins a page.
const deepestStart = 10_000

/** The stretch of a list to ask for: one article more than its page shows says whether another page follows. */
export type Stretch = { start: number, limit: number }

/** What to ask the API for, by the number of the page from 1 on; `null` for a page deeper than the API reads. */
export function stretchOf(page: number, pageSize = articlesPerPage): Stretch | null {
  const start = (page - 1) * pageSize
  return start > deepestStart ? null : { start, limit: pageSize + 1 }
}

/** The page that such an answer makes; `null` past the end of the list. */
export function listPage(
  answer: readonly (CardFactsFragment | null)[] | null | undefined,
  { page, path }: { page: number, path: string },
  locale: Locale,
): ListPage | null {
  const articles = present(answer)
  if (page > 1 && articles.length === 0) return null
  const hasOlder = articles.length > articlesPerPage && stretchOf(page + 1) !== null
  return {
    articles: articles.slice(0, articlesPerPage).flatMap(article => cardView(article, locale) ?? []),
    pages: uncountedPageLinks(page, hasOlder, number => pageAddress(path, number), locale),
  }
}
