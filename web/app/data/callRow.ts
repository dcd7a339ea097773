import type { CallFactsFragment } from '@presage/client/generated/documents'
import { messagesFor } from '../../i18n/messages'
import { otherLocale, type Locale } from '#shared/locale'
import { predictionPath } from '#shared/paths'
import { chance } from './chance'
import { moment, type Moment } from './moment'
import { present } from './present'
import { callScore } from './score'
import { standing, type Standing } from './verdictView'
import { words, wordsOfPair, type Words } from './words'

/** One call as a line of the track record. */
export type CallRow = {
  key: string
  question: Words
  /** Where the article is; `null` where it was taken down. */
  href: string | null
  /** That it was taken down, and why. */
  withdrawn: { says: string, reason: Words | null } | null
  authors: Words[]
  issued: Moment | null
  /** The probability of yes we gave. */
  ours: string
  /** 判断：不会 */
  answer: string
  market: string
  standing: Standing
  isOverdue: boolean
  brier: string
  marketBrier: string
}

/** A call for a page in `locale`. A question that was asked in the other language alone leads to the article in that language. */
export function callRow(call: CallFactsFragment, locale: Locale): CallRow {
  const { record: { calls: say }, verdict } = messagesFor(locale)
  const own = locale === 'en' ? call.questionEn : call.question
  const question = own ?? call.question ?? call.questionEn
  const language = own === null && question !== null ? otherLocale(locale) : locale
  return {
    key: call.prediction,
    question: words(question ?? say.noQuestion, locale),
    href: call.withdrawnAt === null ? predictionPath(language, call.slug) : null,
    withdrawn: call.withdrawnAt === null ? null : withdrawn(call.withdrawnReason?.trim(), locale),
    authors: present(call.authors).map(({ name, nameEn }) => wordsOfPair(name, nameEn, locale)),
    issued: moment(call.issuedAt, locale),
    ours: call.probability === null ? say.noValue : chance(call.probability),
    answer: say.answer(verdict.answer[call.answer]),
    market: call.marketPrice === null ? say.noValue : chance(call.marketPrice),
    standing: standing(call, verdict),
    isOverdue: call.overdue,
    brier: call.brier === null ? say.noValue : callScore(call.brier),
    marketBrier: call.marketBrier === null ? say.noValue : callScore(call.marketBrier),
  }
}

function withdrawn(reason: string | undefined, locale: Locale): CallRow['withdrawn'] {
  const { record: { calls: say } } = messagesFor(locale)
  return reason ? { says: say.withdrawnFor, reason: words(reason, locale) } : { says: say.withdrawn, reason: null }
}
