import type { VerdictFactsFragment } from '@presage/client/generated/documents'
import { messagesFor } from '../../i18n/messages'
import type { Locale } from '#shared/locale'
import { chance } from './chance'
import { moment } from './moment'
import { lastRevision, type Revised } from './revisionsView'
import { callScore } from './score'
import { endThatCameTrue } from './verdictLine'
import { standing, type Standing } from './verdictView'

/** How an article's question ended, and what both numbers were worth; also that it should have ended by now. */
export type ResultView = { text: string, standing: Standing | null }

type Facts = Pick<VerdictFactsFragment, 'answer' | 'probability' | 'marketPrice' | 'result' | 'brier' | 'marketBrier' | 'resolvedAt'> & Revised

/** The result in sentences, made from the record alone; `null` while the question is open and not overdue. */
export function resultView(verdict: Facts, call: { overdue: boolean, closesAt: string | null } | null, locale: Locale): ResultView | null {
  const { ended, verdict: say } = messagesFor(locale)
  const said = ended.said(say.answer[verdict.answer], chanceOr(verdict.probability), chanceOr(verdict.marketPrice))
  const later = lastRevision(verdict.revisions, locale)
  const revised = later ? [ended.revised(later.value, later.date)] : []
  if (verdict.result === 'pending') {
    if (!call?.overdue) return null
    const date = moment(call.closesAt, locale)?.date ?? null
    return { text: ended.join([ended.overdue(date), said, ...revised]), standing: null }
  }
  const end = endThatCameTrue(verdict) ?? 'void'
  const score = verdict.brier === null || end === 'void'
    ? []
    : [ended.brier(callScore(verdict.brier), verdict.marketBrier === null ? null : callScore(verdict.marketBrier))]
  return {
    text: ended.join([ended.end[end](moment(verdict.resolvedAt, locale)?.date ?? ''), said, ...score, ...revised]),
    standing: standing(verdict, say),
  }
}

const chanceOr = (probability: number | null) => (probability === null ? null : chance(probability))
