import type { SearchPageQuery } from '@presage/client/generated/documents'
import { messagesFor } from '../../i18n/messages'
import { otherLocale, type Locale } from '#shared/locale'
import { cardView, type CardView } from './cardView'
import { present } from './present'
import { searchHref, searchResults, type SearchRequest } from './searchRequest'
import { words, wordsOfPair, type Words } from './words'

/** A stretch of text, marked where it answers what was asked. */
export type MarkedPart = { text: string, marked: boolean }

/** An article that was found: its card, with what answers marked. */
export type SearchHitView = { card: CardView, title: MarkedPart[], excerpt: MarkedPart[] }

/** One choice of a filter. */
export type FilterChoice = { label: Words, href: string, isCurrent: boolean }

/** Links to the other pages of a result; `null` stands for pages that are left out. */
export type PagesView = {
  previous: string | null
  next: string | null
  numbers: ({ page: number, href: string, isCurrent: boolean } | null)[]
}

/** The search page. */
export type SearchView = {
  query: string
  /** How many there are, in words; null where nothing is asked. */
  count: string | null
  filters: { name: string, choices: FilterChoice[] }[]
  hits: SearchHitView[]
  pages: PagesView | null
  /** Where there is nothing to show: nothing was asked, nothing was found, or the result has no such page. */
  empty: 'unasked' | 'none' | 'beyond' | null
  /** The same without filters, where there are any. */
  withoutFilters: string | null
  firstPage: string
  inOtherLanguage: string
}

/** What the API answers, as the page of a request shows it. */
export function searchView(page: Pick<SearchPageQuery, 'search' | 'categories'>, request: SearchRequest, locale: Locale): SearchView {
  const say = messagesFor(locale).search
  const { query, category, result } = request
  const found = page.search
  const first = { ...request, page: 1 }
  const hits = (found?.hits ?? []).flatMap(({ prediction, title, excerpt }): SearchHitView[] => {
    const card = cardView(prediction, locale)
    return card ? [{ card, title, excerpt }] : []
  })
  return {
    query,
    count: found ? say.count(found.total.toLocaleString('en-GB'), found.totalIsExact, found.total) : null,
    filters: found ? [sectionFilter(page, first, locale), resultFilter(first, locale)] : [],
    hits,
    pages: found && found.pageCount > 1 ? pagesView(request, found.pageCount, locale) : null,
    empty: !found ? 'unasked' : found.total === 0 ? 'none' : hits.length === 0 ? 'beyond' : null,
    withoutFilters: category || result ? searchHref(locale, { query, category: null, result: null, page: 1 }) : null,
    firstPage: searchHref(locale, first),
    inOtherLanguage: searchHref(otherLocale(locale), { query, category: null, result: null, page: 1 }),
  }
}

function sectionFilter({ categories }: Pick<SearchPageQuery, 'categories'>, request: SearchRequest, locale: Locale) {
  const say = messagesFor(locale).search
  const choice = (label: Words, category: string | null) => choiceOf(label, { ...request, category }, request.category === category, locale)
  return {
    name: say.section,
    choices: [
      choice(words(say.all, locale), null),
      ...present(categories).map(({ name, nameEn, documentId }) => choice(wordsOfPair(name, nameEn, locale), documentId)),
    ],
  }
}

function resultFilter(request: SearchRequest, locale: Locale) {
  const { search: say, verdict } = messagesFor(locale)
  const choice = (label: string, result: SearchRequest['result']) => choiceOf(words(label, locale), { ...request, result }, request.result === result, locale)
  return { name: say.result, choices: [choice(say.all, null), ...searchResults.map(result => choice(verdict.result[result], result))] }
}

function choiceOf(label: Words, request: SearchRequest, isCurrent: boolean, locale: Locale): FilterChoice {
  return { label, href: searchHref(locale, request), isCurrent }
}

/** The first and the last page, and those around this one. */
function pagesView(request: SearchRequest, pageCount: number, locale: Locale): PagesView {
  const here = Math.min(request.page, pageCount)
  const hrefOf = (page: number) => searchHref(locale, { ...request, page })
  const all = Array.from({ length: pageCount }, (_, index) => index + 1)
  const shown = all.filter(page => page === 1 || page === pageCount || Math.abs(page - here) <= 1)
  return {
    previous: request.page > 1 ? hrefOf(Math.min(request.page - 1, pageCount)) : null,
    next: request.page < pageCount ? hrefOf(request.page + 1) : null,
    numbers: shown.flatMap((page, index) => {
      const number = { page, href: hrefOf(page), isCurrent: page === request.page }
      return index > 0 && page - (shown[index - 1] ?? 0) > 1 ? [null, number] : [number]
    }),
  }
}
