import type { VerdictFactsFragment } from '@presage/client/generated/documents'
import type { Messages } from '../../i18n/zh-Hans'
import { chance } from './chance'

/** One end of the line: no at 0, yes at 100. */
export type LineEnd = 'no' | 'yes'

/** A mark on the line with its label, which stays within the line's width. */
export type LineMark = {
  /** Where the mark stands, 0 to 100. */
  at: number
  /** Where the label stands: over its mark, or flush with an end when the mark is too close to it. */
  labelAt: number
  anchor: 'start' | 'middle' | 'end'
  label: string
}

/** All that is drawn of a verdict, at any size. */
export type VerdictLineView = {
  ours: LineMark | null
  market: LineMark | null
  /** The stretch between the two marks, where there are two. */
  gap: { from: number, width: number } | null
  /** A verdict without a probability says only on which side of the middle it stands. */
  side: { end: LineEnd, from: number, label: LineMark } | null
  /** The end that came true. */
  cameTrue: LineEnd | null
  isVoid: boolean
  ends: Record<LineEnd, string>
  /** The whole drawing in a sentence, for those who hear it. */
  description: string
}

// A label is at most about a quarter of the narrowest line; nearer to an end than half of that it is set flush with the end.
const labelReach = 14

/** What the line is drawn from; a verdict of the API, or less of one. */
export type LineFacts = Pick<VerdictFactsFragment, 'answer' | 'probability' | 'marketPrice' | 'result'>

/**
 * Lays out the verdict line. Probabilities are 0 to 1; one that is missing leaves out its mark, and one outside
 * that range is drawn at the nearer end.
 */
export function verdictLine(verdict: LineFacts, words: Messages['verdict']): VerdictLineView {
  const ours = verdict.probability === null ? null : mark(verdict.probability, words.ours, words)
  const market = verdict.marketPrice === null ? null : mark(verdict.marketPrice, words.market, words)
  return {
    ours,
    market,
    gap: ours && market && ours.at !== market.at ? { from: Math.min(ours.at, market.at), width: distance(ours.at, market.at) } : null,
    side: ours ? null : side(verdict.answer, words),
    cameTrue: endThatCameTrue(verdict),
    isVoid: verdict.result === 'void',
    ends: words.end,
    description: describe(verdict, words),
  }
}

/** The end of the line that came true; `null` while open, and for void. */
export function endThatCameTrue({ answer, result }: Pick<LineFacts, 'answer' | 'result'>): LineEnd | null {
  if (result !== 'right' && result !== 'wrong') return null
  return (answer === 'YES') === (result === 'right') ? 'yes' : 'no'
}

function mark(probability: number, who: string, words: Messages['verdict']): LineMark {
  const at = round(Math.min(1, Math.max(0, probability)) * 100)
  return { at, ...labelPlace(at), label: words.mark(who, chance(probability)) }
}

function labelPlace(at: number): Pick<LineMark, 'labelAt' | 'anchor'> {
  if (at < labelReach) return { labelAt: 0, anchor: 'start' }
  if (at > 100 - labelReach) return { labelAt: 100, anchor: 'end' }
  return { labelAt: at, anchor: 'middle' }
}

function side(answer: LineFacts['answer'], words: Messages['verdict']): VerdictLineView['side'] {
  const end = answer === 'YES' ? 'yes' : 'no'
  const at = end === 'yes' ? 75 : 25
  return { end, from: end === 'yes' ? 50 : 0, label: { at, labelAt: at, anchor: 'middle', label: words.plainMark(words.answer[answer]) } }
}

function describe(verdict: LineFacts, words: Messages['verdict']): string {
  const { describe: say } = words
  const end = verdict.result === 'void' ? 'void' : endThatCameTrue(verdict)
  return [
    verdict.probability === null ? say.plain(words.answer[verdict.answer]) : say.ours(chance(verdict.probability)),
    verdict.marketPrice === null ? say.noMarket : say.market(chance(verdict.marketPrice)),
    ...end ? [words.outcome[end]] : [],
  ].join(say.join)
}

const distance = (a: number, b: number) => round(Math.abs(a - b))
const round = (value: number) => Math.round(value * 10) / 10
