import type { CorrectionsPageQuery } from '@presage/client/generated/documents'
import { messagesFor } from '../../i18n/messages'
import { otherLocale, type Locale } from '#shared/locale'
import { predictionPath, standingPath } from '#shared/paths'
import { moment, type Moment } from './moment'
import { ownText } from './ownText'
import type { PageLinksView } from './pageLinks'
import { present } from './present'
import { words, type Words } from './words'

/** A correction in the list of all. */
export type CorrectionLine = { key: string, kind: string, at: Moment | null, title: Words, href: string, note: Words }

/** An article that was taken down, in the list of these. */
export type WithdrawnLine = { key: string, at: Moment | null, question: Words, reason: Words | null }

/** The corrections of all articles as their page shows them. */
export type CorrectionsPageView = {
  /** What stands on the first page alone; `own` is the paper's own policy as HTML. */
  first: { own: string | null, withdrawn: WithdrawnLine[] } | null
  corrections: CorrectionLine[]
  /** The way to those of the other language, where this one has none. */
  elsewhere: { text: string, href: string } | null
  pages: PageLinksView | null
}

const correctionsPerPage = 20
/** The API lets no list begin further in. */
const deepestStart = 10_000

/** Which corrections a page shows, and one more; `null` for a page that is further in than the API goes. @param page from 1 on */
export function correctionsStretch(page: number): { start: number, limit: number, isFirst: boolean } | null {
  const start = (page - 1) * correctionsPerPage
  return start > deepestStart ? null : { start, limit: correctionsPerPage + 1, isFirst: page === 1 }
}

/** Makes of the API's answer what a page of the corrections shows; `null` for a page beyond the last. */
export function correctionsPageView({ site, ...data }: CorrectionsPageQuery, page: number, locale: Locale): CorrectionsPageView | null {
  const found = present(data.corrections)
  if (page > 1 && found.length === 0) return null
  const withdrawn = present(data.withdrawals).map(call => withdrawnLine(call, locale))
  return {
    first: page === 1 ? { own: ownText(site?.correctionsPolicy, site?.locale, locale), withdrawn } : null,
    corrections: found.slice(0, correctionsPerPage).flatMap(correction => correctionLine(correction, locale) ?? []),
    elsewhere: found.length === 0 ? elsewhereOf(present(data.elsewhere).length, locale) : null,
    pages: linksOf(page, found.length > correctionsPerPage, locale),
  }
}

function elsewhereOf(count: number, locale: Locale): CorrectionsPageView['elsewhere'] {
  if (count === 0) return null
  const { corrections: say } = messagesFor(locale).standing
  return { text: say.elsewhere(count > correctionsPerPage ? `${correctionsPerPage}+` : String(count)), href: standingPath(otherLocale(locale), 'corrections') }
}

type Correction = CorrectionsPageQuery['corrections'][number]

function correctionLine({ documentId, kind, note, at, prediction }: Correction, locale: Locale): CorrectionLine | null {
  if (!prediction?.slug) return null
  return {
    key: documentId,
    kind: messagesFor(locale).corrections.kind[kind],
    at: moment(at, locale),
    title: words(prediction.title, locale),
    href: `${predictionPath(locale, prediction.slug)}#corrections`,
    note: words(note.trim(), locale),
  }
}

type Withdrawal = NonNullable<CorrectionsPageQuery['withdrawals']>[number]

function withdrawnLine(call: Withdrawal, locale: Locale): WithdrawnLine {
  const { prediction, question, questionEn, withdrawnAt, withdrawnReason } = call
  const asked = (locale === 'en' ? questionEn : question) ?? question ?? questionEn ?? messagesFor(locale).record.calls.noQuestion
  const reason = withdrawnReason?.trim()
  return { key: prediction, at: moment(withdrawnAt, locale), question: words(asked, locale), reason: reason ? words(reason, locale) : null }
}

// How many there are in all nobody counts: that would take longer the more there are.
function linksOf(page: number, isMore: boolean, locale: Locale): PageLinksView | null {
  const hrefOf = (number: number) => standingPath(locale, 'corrections') + (number === 1 ? '' : `?page=${number}`)
  if (page === 1 && !isMore) return null
  return { previous: page > 1 ? hrefOf(page - 1) : null, next: isMore ? hrefOf(page + 1) : null, current: null }
}
