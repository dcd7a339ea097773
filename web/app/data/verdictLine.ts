import type { VerdictFactsFragment } from '@presage/client/generated/documents'
import type { Messages } from '../../i18n/zh-Hans'
import { chance } from './chance'

/** One end of the line: no at 0, yes at 100. */
export type LineEnd = 'no' | 'yes'

/** A mark on the line, at 0 to 100, with its label, which whoever draws it keeps within the line. */
export type LineMark = { at: number, label: string }

/** All that is drawn of a verdict, at any size. */
export type VerdictLineView = {
  ours: LineMark | null
  market: LineMark | null
  /** The stretch between the two marks, where there are two. */
  gap: { from: number, width: number } | null
  /** A verdict without a probability says only on which side of the middle it stands: it thins out towards it, from 0 or 100. */
  side: { end: LineEnd, from: number, label: LineMark, note: string } | null
  /** The end that came true. */
  cameTrue: LineEnd | null
  isVoid: boolean
  ends: Record<LineEnd, string>
  /** The whole drawing in a sentence, for those who hear it. */
  description: string
}

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
  return { at: round(Math.min(1, Math.max(0, probability)) * 100), label: words.mark(who, chance(probability)) }
}

function side(answer: LineFacts['answer'], words: Messages['verdict']): VerdictLineView['side'] {
  const end = answer === 'YES' ? 'yes' : 'no'
  const from = end === 'yes' ? 100 : 0
  return { end, from, label: { at: (from + 50) / 2, label: words.plainMark(words.answer[answer]) }, note: words.plainNote }
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
