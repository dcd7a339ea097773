import type { VerdictFactsFragment } from '@presage/client/generated/documents'
import { messagesFor } from '../../i18n/messages'
import type { Messages } from '../../i18n/zh-Hans'
import type { Locale } from '#shared/locale'
import { volume } from './amount'
import { chance } from './chance'
import { moment, type Moment } from './moment'
import { priceAge } from './priceAge'
import { lastRevision, type Revised } from './revisionsView'
import { callScore } from './score'
import { endThatCameTrue, verdictLine, type VerdictLineView } from './verdictLine'

/** How a verdict stands: still open, or how it ended. */
export type Standing = {
  kind: VerdictFactsFragment['result']
  /** In a word: 待揭晓, 说对了, 说错了, 作废. */
  label: string
  /** What came true, in a sentence; `null` while open. */
  outcome: string | null
}

/** The verdict as the box at the end of an article shows it. */
export type VerdictView = {
  answer: string
  /** The chance in a sentence, or that none was given. */
  statement: string
  /** That it was revised later, and to what. */
  revised: string | null
  standing: Standing
  resolved: Moment | null
  /** The market's price when the verdict was published, with what is known of it. */
  market: string
  score: string | null
  frozen: Moment | null
  frozenText: string | null
  rationale: string | null
  line: VerdictLineView
}

/** The verdict of an article for a page in `locale`; `rationale` is the article's. */
export function verdictView(verdict: VerdictFactsFragment & Revised, rationale: string | null, locale: Locale): VerdictView {
  const words = messagesFor(locale).verdict
  const frozen = moment(verdict.issuedAt, locale)
  const later = lastRevision(verdict.revisions, locale)
  return {
    answer: words.answer[verdict.answer],
    statement: verdict.probability === null ? words.plain : words.statement(chance(verdict.probability)),
    revised: later && words.revised(later.value, later.date),
    standing: standing(verdict, words),
    resolved: verdict.result === 'pending' ? null : moment(verdict.resolvedAt, locale),
    market: marketAtPublication(verdict, words, locale),
    score: score(verdict, words),
    frozen,
    frozenText: frozen && words.frozen(frozen.text),
    rationale: rationale?.trim() || null,
    line: verdictLine(verdict, words),
  }
}

/** How a verdict stands, in the words of a language. */
export function standing(verdict: Pick<VerdictFactsFragment, 'answer' | 'result'>, words: Messages['verdict']): Standing {
  const end = verdict.result === 'void' ? 'void' : endThatCameTrue(verdict)
  return { kind: verdict.result, label: words.result[verdict.result], outcome: end && words.outcome[end] }
}

function marketAtPublication(verdict: VerdictFactsFragment, words: Messages['verdict'], locale: Locale): string {
  if (verdict.marketPrice === null) return words.noMarket
  const age = priceAge(verdict.issuedAt, verdict.marketPriceAt, words.age)
  const parts = [
    ...verdict.marketPriceKind ? [words.priceKind[verdict.marketPriceKind]] : [],
    ...verdict.marketVolume === null ? [] : [words.volume(volume(verdict.marketVolume, verdict.marketCurrency, locale))],
    ...age === null ? [] : [age],
    ...verdict.marketPriceSource === 'manual' ? [words.byHand] : [],
  ]
  return words.atPublication(chance(verdict.marketPrice)) + (parts.length > 0 ? words.parts(parts) : '')
}

function score({ result, brier, marketBrier }: VerdictFactsFragment, words: Messages['verdict']): string | null {
  if (brier === null || (result !== 'right' && result !== 'wrong')) return null
  return words.brier(callScore(brier), marketBrier === null ? null : callScore(marketBrier))
}
