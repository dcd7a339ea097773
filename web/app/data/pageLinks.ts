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
