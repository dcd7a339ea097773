import type { MarketPrice } from './market.js'

/**
 * A wider gap between bid and ask says little about what anyone thinks. Polymarket shows the last trade instead of the middle beyond it.
 */
const widestSpread = 0.10

/**
 * The middle of the best bid and ask, to six decimals.
 *
 * @param bid 0 to 1; null and 0 mean that nobody buys
 * @param ask 0 to 1; null and 1 mean that nobody sells
 * @returns null where a side is missing, the two are more than 0.10 apart, or crossed
 */
export function middle(bid: number | null, ask: number | null): number | null {
  if (bid === null || ask === null || bid <= 0 || ask >= 1 || bid > ask) return null
  if (ask - bid > widestSpread + Number.EPSILON) return null
  return rounded((bid + ask) / 2)
}

/** The last trade, or null where there was none: platforms then write 0, which no trade can be at. */
export function lastTrade(price: number | null | undefined): number | null {
  return price === null || price === undefined || price === 0 ? null : price
}

/** Takes away what binary arithmetic adds: six decimals are more than any platform's tick. */
export function rounded(price: number): number {
  return Number(price.toFixed(6))
}

/** A price with its quotes, or null without one. */
export function quotedPrice(value: number | null, kind: MarketPrice['kind'], bid: number | null, ask: number | null, at: number): MarketPrice | null {
  return value === null ? null : { value, kind, bid, ask, at: new Date(at).toISOString() }
}
