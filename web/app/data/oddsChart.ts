import type { OutcomeFactsFragment, VerdictFactsFragment } from '@presage/client/generated/documents'
import { scaleUtc } from 'd3-scale'
import type { Locale } from '#shared/locale'
import { downPx } from './labelPlaces'
import { oddsDescription } from './oddsDescription'
import { nearTheEnd, oddsLabels, type OddsLabel } from './oddsLabels'
import { oddsRows, type OddsRow } from './oddsRows'
import { priceLine, pricesIn, type Price, type PriceLine } from './priceLine'
import { timeTicks, type TimeTick } from './timeTicks'

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
  /** A verdict without a probability says only on which half it stands: from this end to the middle. */
  side: { from: 0 | 100 } | null
  isRevision: boolean
  /** How many pixels each mark stands beside its time where one would cover the other. */
  apart: { ours: number, market: number } | null
}

/** The market's price over time with our verdicts on it, everything in per cent of the drawing but the paths. */
export type OddsChartView = {
  description: string
  line: PriceLine
  marks: OddsMark[]
  labels: OddsLabel[]
  /** Whether a label stands above the drawing. */
  isHeaded: boolean
  /** The end that came true, and when. */
  cap: { x: number, y: number } | null
  ticks: TimeTick[]
  rows: OddsRow[]
  hasRevision: boolean
}

type DrawnVerdict = MarkedVerdict & { time: number }

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
  const cap = end && { x: percent(end.at), y: end.isYes ? 0 : 100 }
  const labels = oddsLabels({ verdicts: drawn, marks, line: dots, cap }, locale)
  return {
    description: oddsDescription(prices, drawn, outcome.resolution, locale),
    line: priceLine(prices, at => x(at)),
    marks,
    labels,
    isHeaded: labels.some(({ leader }) => leader !== null),
    cap,
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
  const side = { from: answer === 'YES' ? 0 : 100 } as const
  const [ours, market] = [fromTop(probability), fromTop(marketPrice)]
  const isCovered = ours !== null && market !== null && Math.abs(ours - market) < downPx(12)
  return { x, ours, market, side: probability === null ? side : null, isRevision, apart: isCovered ? apartAt(x, isRevision) : null }
}

// One on either side of their time, ours where its label finds room; at an end of the drawing both within it.
function apartAt(x: number, isRevision: boolean): OddsMark['apart'] {
  if (x < 5) return { market: 0, ours: 12 }
  if (x > 95) return { market: 0, ours: -12 }
  return isRevision || x < nearTheEnd ? { market: -6, ours: 6 } : { market: 6, ours: -6 }
}

const fromTop = (probability: number | null) => (probability === null ? null : round(100 - Math.min(1, Math.max(0, probability)) * 100))
const round = (value: number) => Math.round(value * 10) / 10
