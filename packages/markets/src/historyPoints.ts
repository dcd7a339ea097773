import type { PricePoint } from './market.js'

/** A price at a time in milliseconds since 1970. */
export interface TimedPrice {
  time: number
  price: number
}

/** The most points a history has. */
export const maxHistoryPoints = 2000

/**
 * A history out of what a platform sent, in whatever order and overlap: within the two moments (both included), oldest first, one point a
 * moment, and where there are too many the last of each of 2,000 equal steps.
 *
 * @param from milliseconds since 1970
 * @param to milliseconds since 1970
 */
export function historyPoints(prices: readonly TimedPrice[], from: number, to: number): PricePoint[] {
  const inside = prices.filter(({ time }) => time >= from && time <= to).sort((a, b) => a.time - b.time)
  const step = inside.length > maxHistoryPoints ? (to - from) / maxHistoryPoints : 0
  const slot = (time: number) => step === 0 ? time : Math.min(maxHistoryPoints - 1, Math.floor((time - from) / step))
  const last = new Map(inside.map(point => [slot(point.time), point]))
  return [...last.values()].map(({ time, price }) => ({ at: new Date(time).toISOString(), price }))
}
