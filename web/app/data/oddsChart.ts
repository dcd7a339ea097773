import type { OutcomeFactsFragment, VerdictFactsFragment } from '@presage/client/generated/documents'
import { scaleUtc } from 'd3-scale'
import { messagesFor } from '../../i18n/messages'
import type { Locale } from '#shared/locale'
import { chance } from './chance'
import { oddsDescription } from './oddsDescription'
import { oddsRows, type OddsRow } from './oddsRows'
import { priceLine, pricesIn, type Price, type PriceLine } from './priceLine'
import { labelHeight, labelWidth, spreadLabels, type LabelWish } from './spreadLabels'
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

// Each mark is labelled beside itself, the higher one of a verdict above, the lower one below, on the side where less of the market's line
// is hidden. A later change of mind says our number alone, since its market price can be read off the line.
function labels(verdicts: readonly DrawnVerdict[], marks: readonly OddsMark[], dots: readonly Dot[], locale: Locale): OddsLabel[] {
  const say = messagesFor(locale).verdict
  const wanted = verdicts.slice(0, mostLabelled).flatMap((verdict, index): OddsLabel[] => {
    const { x = 0, ours = null, market = null } = marks[index] ?? {}
    const isAbove = market === null ? (ours ?? 50) > 50 : (ours ?? 50) < market
    const label = (text: string, whose: OddsLabel['whose'], at: number, isHigher: boolean): OddsLabel =>
      ({ text, whose, ...freestPlace({ x, y: at }, isHigher ? -labelHeight : labelHeight, dots) })
    const own = verdict.probability === null ? say.plainMark(say.answer[verdict.answer]) : say.mark(say.ours, chance(verdict.probability))
    return [
      label(own, 'ours', ours ?? (verdict.answer === 'YES' ? 25 : 75), isAbove),
      ...verdict.marketPrice === null || market === null || verdict.isRevision
        ? []
        : [label(say.mark(say.market, chance(verdict.marketPrice)), 'market', market, !isAbove)],
    ]
  })
  const inOrder = wanted.toSorted((a, b) => a.y - b.y)
  const heights = spreadLabels(inOrder)
  return inOrder.map((label, index) => ({ ...label, y: heights[index] ?? label.y }))
}

// Near its mark, on either side of it where the drawing has room for a label, and further off where it would hide the line.
function freestPlace({ x, y }: Dot, step: number, dots: readonly Dot[]): LabelWish {
  const anchors = x > 100 - labelWidth ? ['end'] as const : x < labelWidth ? ['start'] as const : ['end', 'start'] as const
  const places = [0.8, 1.3, 1.8].flatMap(steps => anchors.map(anchor => ({ x, y: y + steps * step, anchor })))
  const hidden = places.map((place) => {
    const from = place.anchor === 'start' ? x : x - labelWidth
    return dots.filter(dot => dot.x > from && dot.x < from + labelWidth && Math.abs(dot.y - place.y) < labelHeight * 0.6).length
  })
  return places[hidden.indexOf(Math.min(...hidden))] ?? { x, y, anchor: 'end' }
}

const fromTop = (probability: number | null) => (probability === null ? null : round(100 - Math.min(1, Math.max(0, probability)) * 100))
const round = (value: number) => Math.round(value * 10) / 10
