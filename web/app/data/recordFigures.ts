import type { CountFactsFragment, ScoreFactsFragment } from '@presage/client/generated/documents'
import { messagesFor } from '../../i18n/messages'
import type { Locale } from '#shared/locale'
import { count } from './amount'
import { advantage, meanScore, rightOf, share } from './score'

/** A number with what it is of: printed large. */
export type Figure = { term: string, value: string, of: string }

/** The numbers of a record, and the same in sentences that say how much they are worth. */
export type RecordFigures = { sentences: string[], figures: Figure[], counts: string }

/** With fewer outcomes nothing is said of how good they were, and nothing is plotted. */
export const fewestToJudge = 5

/** What a record comes to, in the words and numbers of a language. */
export function recordFigures(counts: CountFactsFragment, scores: ScoreFactsFragment, locale: Locale): RecordFigures {
  const { record: say } = messagesFor(locale)
  const number = (value: number) => count(value, locale)
  return {
    sentences: sentences(counts, scores, locale),
    figures: scores.outcomes === 0 ? [] : figures(counts, scores, locale),
    counts: say.counts({
      calls: number(counts.calls), open: number(counts.open), overdue: number(counts.overdue), right: number(counts.right),
      wrong: number(counts.wrong), void: number(counts.void), withdrawn: number(counts.withdrawn),
    }),
  }
}

function sentences(counts: CountFactsFragment, scores: ScoreFactsFragment, locale: Locale): string[] {
  const { record: say } = messagesFor(locale)
  if (scores.outcomes === 0) return [say.none]
  return scores.outcomes < fewestToJudge
    ? [say.few(counts.right, counts.wrong)]
    : [hits(counts, scores, locale), comparison(scores, locale)]
}

function hits(counts: CountFactsFragment, { hitRate }: ScoreFactsFragment, locale: Locale): string {
  const { record: say } = messagesFor(locale)
  return say.hits(count(counts.right, locale), count(counts.wrong, locale), share(hitRate ?? 0))
}

function comparison({ compared, comparedBrier, marketBrier, skill, skillInterval }: ScoreFactsFragment, locale: Locale): string {
  const { record: say } = messagesFor(locale)
  if (compared === 0 || comparedBrier === null || marketBrier === null) return say.notCompared
  const numbers = say.compared(count(compared, locale), meanScore(comparedBrier), meanScore(marketBrier))
  if (skill === null || !skillInterval) return numbers + say.tooFew
  const percent = Math.round(skill * 100)
  const verdict = percent > 0 ? say.better(`${percent}%`) : percent < 0 ? say.worse(`${-percent}%`) : say.equal
  return numbers + verdict + interval(skillInterval.lower, skillInterval.upper, locale)
}

function interval(lower: number, upper: number, locale: Locale): string {
  const { record: say } = messagesFor(locale)
  const meaning = lower > 0 ? say.aboveZero : upper < 0 ? say.belowZero : say.spansZero
  return say.interval(advantage(lower), advantage(upper)) + meaning
}

function figures(counts: CountFactsFragment, scores: ScoreFactsFragment, locale: Locale): Figure[] {
  const { figures: say } = messagesFor(locale).record
  const of = (outcomes: number) => say.of(count(outcomes, locale))
  const value = (number: number | null, print: (number: number) => string) => (number === null ? say.noValue : print(number))
  const { compared, skillInterval: range } = scores
  const ours = compared > 0 ? scores.comparedBrier : scores.brier
  const skillOf = range ? say.interval(advantage(range.lower), advantage(range.upper)) : say.noInterval
  return [
    // Of a few, a share would say more than is known.
    { term: say.hitRate, value: scores.outcomes < fewestToJudge ? rightOf(counts) : value(scores.hitRate, share), of: of(scores.outcomes) },
    { term: say.brier, value: value(ours, meanScore), of: of(compared || scores.scored) },
    { term: say.market, value: value(scores.marketBrier, meanScore), of: of(compared) },
    { term: say.skill, value: value(range ? scores.skill : null, advantage), of: skillOf },
    { term: say.logScore, value: value(scores.logScore, meanScore), of: of(scores.scored) },
  ]
}
