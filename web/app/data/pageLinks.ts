import { messagesFor } from '../../i18n/messages'
import type { Locale } from '#shared/locale'
import { count } from './amount'

/** The way through a long list: plain links to the pages before and after. */
export type PageLinksView = { previous: string | null, next: string | null, current: string | null }

/** The links of a page out of `pages`; `hrefOf` says where a page is. `null` where there is only one. */
export function pageLinks(page: number, pages: number, hrefOf: (page: number) => string, locale: Locale): PageLinksView | null {
  if (pages <= 1) return null
  return {
    previous: page > 1 ? hrefOf(page - 1) : null,
    next: page < pages ? hrefOf(page + 1) : null,
    current: messagesFor(locale).pages.current(count(page, locale), count(pages, locale)),
  }
}

/**
 * The links of a page of a list that nobody counted: `hasOlder` says whether another page follows. `null` where there is neither a
 * page before nor one after.
 */
export function uncountedPageLinks(
  page: number,
  hasOlder: boolean,
  hrefOf: (page: number) => string,
  locale: Locale,
): PageLinksView | null {
  if (page === 1 && !hasOlder) return null
  return {
    previous: page > 1 ? hrefOf(page - 1) : null,
    next: hasOlder ? hrefOf(page + 1) : null,
    current: messagesFor(locale).pages.number(count(page, locale)),
  }
}

/** Where the pages of a list are: the first at the path itself, the others under their number. */
export const pageAddress = (path: string, page: number): string => (page > 1 ? `${path}?page=${page}` : path)

/** The title of a page of a list; the first is called as the list is, so that no two pages are called the same. */
export const pageTitle = (title: string, pages: PageLinksView | null, page: number): string =>
  (page > 1 && pages?.current ? `${title} · ${pages.current}` : title)
