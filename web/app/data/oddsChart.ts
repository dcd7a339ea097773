import type { OutcomeFactsFragment, VerdictFactsFragment } from '@presage/client/generated/documents'
import { scaleUtc } from 'd3-scale'
import { messagesFor } from '../../i18n/messages'
import type { Locale } from '#shared/locale'
import { chance } from './chance'
import { oddsDescription } from './oddsDescription'
import { oddsRows, type OddsRow } from './oddsRows'
import { priceLine, pricesIn, type Price, type PriceLine } from './priceLine'
import { spreadLabels } from './spreadLabels'
import { timeTicks, type AxisTick } from './timeTicks'

/** A verdict as the chart marks it: the first one, or a later change of mind. */
export type MarkedVerdict = Pick<VerdictFactsFragment, 'answer' | 'probability' | 'marketPrice'> & { at: string | null, isRevision: boolean }

/** What the chart is drawn from. Prices and probabilities are 0 to 1. */
export type OddsFacts = {
  outcome: Pick<OutcomeFactsFragment, 'price' | 'priceAt' | 'resolution' | 'resolvedAt'> & { history: readonly { at: string, price: number }[] }
  verdicts: readonly MarkedVerdict[]
}

/** A verdict in the drawing, in per cent of it, y from the top. */
export type OddsMark = {
  x: number
  ours: number | null
  market: number | null
  /** A verdict without a probability says only on which half it stands. */
  side: { from: number, to: number } | null
  isRevision: boolean
}

export type OddsLabel = { x: number, y: number, anchor: 'start' | 'end', text: string, whose: 'ours' | 'market' }

/** The market's price over time with our verdicts on it, everything in per cent of the drawing but the paths. */
export type OddsChartView = {
  description: string
  line: PriceLine
  marks: OddsMark[]
  labels: OddsLabel[]
  /** The end that came true, and when. */
  cap: { x: number, y: number } | null
  ticks: AxisTick[]
  rows: OddsRow[]
  hasRevision: boolean
}

type DrawnVerdict = MarkedVerdict & { time: number }

// More labels than this would hide the line.
const mostLabelled = 4
const halfDayMs = 43_200_000

/** Lays out the chart of an outcome; `null` where no price was ever recorded. */
export function oddsChart({ outcome, verdicts }: OddsFacts, locale: Locale): OddsChartView | null {
  const prices = withCurrent(pricesIn(outcome.history), outcome)
  if (prices.length === 0) return null
  const drawn = verdicts
    .map(verdict => ({ ...verdict, time: Date.parse(verdict.at ?? '') }))
    .filter(({ time }) => !Number.isNaN(time))
    .sort((a, b) => a.time - b.time)
  const end = endOf(outcome)
  const [from, to] = stretchOf([...prices.map(({ at }) => at), ...drawn.map(({ time }) => time), ...end ? [end.at] : []])
  const x = scaleUtc().domain([from, to]).range([0, 1000])
  const percent = (at: number) => round(x(at) / 10)
  const marks = drawn.map(verdict => mark(verdict, percent(verdict.time)))
  return {
    description: oddsDescription(prices, drawn, outcome.resolution, locale),
    line: priceLine(prices, at => x(at)),
    marks,
    labels: labels(drawn, marks, locale),
    cap: end && { x: percent(end.at), y: end.isYes ? 0 : 100 },
    ticks: timeTicks(from, to, locale),
    rows: oddsRows(prices, drawn, outcome, locale),
    hasRevision: drawn.some(({ isRevision }) => isRevision),
  }
}

// The price the outcome has now may be newer than the newest that was recorded.
function withCurrent(prices: Price[], { price, priceAt }: OddsFacts['outcome']): Price[] {
  if (price === null) return prices
  const [current] = pricesIn([{ at: priceAt ?? '', price }])
  return current && current.at > (prices.at(-1)?.at ?? Infinity) ? [...prices, current] : prices
}

function endOf({ resolution, resolvedAt }: OddsFacts['outcome']): { at: number, isYes: boolean } | null {
  const at = Date.parse(resolvedAt ?? '')
  if (Number.isNaN(at) || (resolution !== 'yes' && resolution !== 'no')) return null
  return { at, isYes: resolution === 'yes' }
}

function stretchOf(times: readonly number[]): [number, number] {
  const [from, to] = [Math.min(...times), Math.max(...times)]
  return from < to ? [from, to] : [from - halfDayMs, to + halfDayMs]
}

function mark({ answer, probability, marketPrice, isRevision }: DrawnVerdict, x: number): OddsMark {
  const side = answer === 'YES' ? { from: 0, to: 50 } : { from: 50, to: 100 }
  return { x, ours: fromTop(probability), market: fromTop(marketPrice), side: probability === null ? side : null, isRevision }
}

function labels(verdicts: readonly DrawnVerdict[], marks: readonly OddsMark[], locale: Locale): OddsLabel[] {
  const say = messagesFor(locale).verdict
  const wanted = verdicts.slice(0, mostLabelled).flatMap((verdict, index): OddsLabel[] => {
    const { x, ours, market, side } = marks[index] ?? { x: 0, ours: null, market: null, side: null }
    const place = { x, anchor: x > 50 ? 'end' as const : 'start' as const }
    const own = verdict.probability === null ? say.plainMark(say.answer[verdict.answer]) : say.mark(say.ours, chance(verdict.probability))
    return [
      { ...place, y: ours ?? (side ? (side.from + side.to) / 2 : 50), text: own, whose: 'ours' },
      ...market === null || verdict.marketPrice === null
        ? []
        : [{ ...place, y: market, text: say.mark(say.market, chance(verdict.marketPrice)), whose: 'market' as const }],
    ]
  })
  const heights = spreadLabels(wanted)
  return wanted.map((label, index) => ({ ...label, y: heights[index] ?? label.y }))
}

const fromTop = (probability: number | null) => (probability === null ? null : round(100 - Math.min(1, Math.max(0, probability)) * 100))
const round = (value: number) => Math.round(value * 10) / 10
