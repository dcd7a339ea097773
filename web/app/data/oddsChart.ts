import type { OutcomeFactsFragment, VerdictFactsFragment } from '@presage/client/generated/documents'
import { scaleUtc } from 'd3-scale'
import { messagesFor } from '../../i18n/messages'
import type { Messages } from '../../i18n/zh-Hans'
import type { Locale } from '#shared/locale'
import { chance } from './chance'
import { oddsDescription } from './oddsDescription'
import { oddsRows, type OddsRow } from './oddsRows'
import { priceLine, pricesIn, type Price, type PriceLine } from './priceLine'
import { labelHeight, labelWidth, spreadLabels } from './spreadLabels'
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

type Dot = { x: number, y: number }
type DrawnVerdict = MarkedVerdict & { time: number }

// More labels than this would hide the line.
const mostLabelled = 4
/** Half a label and a bit, in per cent of the height: a price's label must not be struck through by its own line. */
const offTheLine = 8
const halfDayMs = 43_200_000

/** Lays out the chart of an outcome; `null` where no price was ever recorded. */
export function oddsChart({ outcome, verdicts }: OddsFacts, locale: Locale): OddsChartView | null {
  const prices = untilTheEnd(withCurrent(pricesIn(outcome.history), outcome), outcome)
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
  const dots = prices.map(({ at, price }) => ({ x: percent(at), y: 100 - price * 100 }))
  return {
    description: oddsDescription(prices, drawn, outcome.resolution, locale),
    line: priceLine(prices, at => x(at)),
    marks,
    labels: labels(drawn, marks, dots, locale),
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

// What a market still shows once all is settled is no forecast.
function untilTheEnd(prices: Price[], { resolution, resolvedAt }: OddsFacts['outcome']): Price[] {
  const end = Date.parse(resolvedAt ?? '')
  return resolution === 'pending' || Number.isNaN(end) ? prices : prices.filter(({ at }) => at <= end)
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

// Each mark has its label beside it, on the side where less of the market's line is hidden; the market's is moved off its line, away from
// ours.
function labels(verdicts: readonly DrawnVerdict[], marks: readonly OddsMark[], dots: readonly Dot[], locale: Locale): OddsLabel[] {
  const { verdict: say, odds } = messagesFor(locale)
  const wanted = verdicts.slice(0, mostLabelled).flatMap((verdict, index): OddsLabel[] => {
    const { x = 0, ours = null, market = null, side = null } = marks[index] ?? {}
    const place = ours ?? (side ? (side.from + side.to) / 2 : 50)
    const label = (text: string, whose: OddsLabel['whose'], y: number) => ({ x, y, text, whose, anchor: freerSide(x, y, dots) })
    return [
      label(ourLabel(verdict, say, odds), 'ours', place),
      ...verdict.marketPrice === null || market === null
        ? []
        : [label(say.mark(say.market, chance(verdict.marketPrice)), 'market', market + (market < place ? -1 : 1) * offTheLine)],
    ]
  })
  const inOrder = wanted.toSorted((a, b) => a.y - b.y)
  const heights = spreadLabels(inOrder)
  return inOrder.map((label, index) => ({ ...label, y: heights[index] ?? label.y }))
}

// A label may reach over neither end of the drawing.
function freerSide(x: number, y: number, dots: readonly Dot[]): OddsLabel['anchor'] {
  if (x > 100 - labelWidth) return 'end'
  if (x < labelWidth) return 'start'
  const hidden = (from: number, to: number) => dots.filter(dot => dot.x > from && dot.x < to && Math.abs(dot.y - y) < labelHeight).length
  return hidden(x, x + labelWidth) < hidden(x - labelWidth, x) ? 'start' : 'end'
}

function ourLabel({ answer, probability, isRevision }: DrawnVerdict, say: Messages['verdict'], odds: Messages['odds']): string {
  if (isRevision) return odds.revisedMark(probability === null ? say.answer[answer] : chance(probability))
  return probability === null ? say.plainMark(say.answer[answer]) : say.mark(say.ours, chance(probability))
}

const fromTop = (probability: number | null) => (probability === null ? null : round(100 - Math.min(1, Math.max(0, probability)) * 100))
const round = (value: number) => Math.round(value * 10) / 10
