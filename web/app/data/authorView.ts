import type { AuthorPageQuery, AuthorRecordQuery } from '@presage/client/generated/documents'
import { messagesFor } from '../../i18n/messages'
import { otherLocale, type Locale } from '#shared/locale'
import { authorPath, trackRecordPath } from '#shared/paths'
import { recordQuery } from '#shared/recordFilters'
import { count } from './amount'
import { calibrationPlot, type CalibrationView } from './calibrationPlot'
import { cardView, type CardView } from './cardView'
import { pageAddress, pageLinks, type PageLinksView } from './pageLinks'
import { picture, type Picture } from './picture'
import { present } from './present'
import { recordFigures, type RecordFigures } from './recordFigures'
import { wordsOfPair, type Words } from './words'

/** An author as the author's page shows it. */
export type AuthorView = {
  name: Words
  isDesk: boolean
  /** Paragraphs. */
  bio: Words[]
  picture: Picture | null
  record: RecordFigures & { calibration: CalibrationView | null, callsHref: string }
  articles: CardView[]
  /** How many more there are in the other language alone, and where; `null` where there are none. */
  elsewhere: { text: string, href: string } | null
  pages: PageLinksView | null
}

type Author = AuthorPageQuery['authors'][number]

/** Makes of the API's answers what the page of an author shows; `null` for a page of articles beyond the last. */
export function authorView(
  { author, list, record }: { author: Author, list: AuthorPageQuery['predictions_connection'], record: AuthorRecordQuery['trackRecord'] },
  page: number,
  locale: Locale,
): AuthorView | null {
  const pages = Math.max(1, list.pageInfo.pageCount)
  if (page > pages) return null
  const path = authorPath(locale, author.slug)
  const bio = wordsOfPair(author.bio ?? '', author.bioEn, locale)
  return {
    name: wordsOfPair(author.name, author.nameEn, locale),
    isDesk: author.desk === true,
    bio: bio.text.split(/\n+/).filter(text => text.trim() !== '').map(text => ({ ...bio, text: text.trim() })),
    picture: author.avatar && picture(author.avatar, null),
    record: {
      ...recordFigures(record.counts, record.scores, locale),
      calibration: calibrationPlot(record.calibration, locale),
      callsHref: trackRecordPath(locale) + recordQuery({ author: author.documentId, category: null, from: null, to: null, state: null }),
    },
    elsewhere: elsewhere(record.counts, list.pageInfo.total, author.slug, locale),
    articles: present(list.nodes).flatMap(article => cardView(article, locale) ?? []),
    pages: pageLinks(page, pages, number => pageAddress(path, number), locale),
  }
}

// The record counts articles in whatever language they are; those that were withdrawn are in none.
function elsewhere({ calls, withdrawn }: AuthorRecordQuery['trackRecord']['counts'], here: number, slug: string, locale: Locale): AuthorView['elsewhere'] {
  const more = calls - withdrawn - here
  return more > 0 ? { text: messagesFor(locale).author.elsewhere(count(more, locale)), href: authorPath(otherLocale(locale), slug) } : null
}
