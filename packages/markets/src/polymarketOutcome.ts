import type { MarketOutcome, MarketPrice, MarketResolution } from './market.js'
import type { PolymarketMarket } from './polymarketShapes.js'
import { lastTrade, middle, quotedPrice, rounded } from './quotedPrice.js'

/** An outcome, with what its event needs to know of it. */
export interface ReadOutcome {
  outcome: MarketOutcome
  isTrading: boolean
}

/**
 * One market of Polymarket as an outcome.
 *
 * The question is "yes" where a label says so, wherever it stands and however it is written. A market of two named sides ("Chiefs",
 * "Eagles") is the question whether the first named side comes true: its label becomes the outcome's, its price is ours, and its victory
 * is yes.
 *
 * @param siblings how many outcomes the event has: only among several does the short `groupItemTitle` say enough
 * @param at when the platform said so, in milliseconds since 1970
 * @returns null where the market does not have exactly two sides
 */
export function readPolymarketOutcome(
  market: PolymarketMarket,
  { siblings, eventRules, at }: { siblings: number, eventRules: string | null, at: number },
): ReadOutcome | null {
  if (market.outcomes.length !== 2) return null
  const yes = yesIndex(market.outcomes)
  const side = yes ?? 0
  const resolution = polymarketResolution(market, side)
  return {
    isTrading: market.closed !== true,
    outcome: {
      externalId: market.id,
      tokenId: market.clobTokenIds?.[side] || null,
      slug: market.slug || null,
      label: labelOf(market, yes === null ? market.outcomes[0] ?? null : null, siblings),
      rules: market.description && market.description !== eventRules ? market.description : null,
      price: polymarketPrice(market, side, at),
      volume: market.volumeNum ?? market.volume ?? null,
      currency: 'USDC',
      resolution,
    },
  }
}

/** Whether a market is a placeholder: archived or not active, and with nothing in it that anyone could want to know. */
export function isPlaceholder(market: PolymarketMarket): boolean {
  if (market.archived !== true && market.active !== false) return false
  const isTraded = (market.volumeNum ?? market.volume ?? 0) > 0 || lastTrade(market.lastTradePrice) !== null
  return !isTraded && market.umaResolutionStatus !== 'resolved'
}

function yesIndex(labels: readonly string[]): number | null {
  const index = labels.findIndex(label => label.toLowerCase() === 'yes')
  return index < 0 ? null : index
}

function labelOf(market: PolymarketMarket, side: string | null, siblings: number): string {
  const name = siblings > 1 ? market.groupItemTitle || market.question : market.question
  if (side === null) return name
  return siblings > 1 ? `${name}: ${side}` : side
}

/**
 * The price of yes. One rule: the middle of bid and ask where both are there and at most 0.10 apart, else the last trade (which is what
 * the platform itself shows). Markets of before the order book have neither field; theirs is `outcomePrices`, the market maker's own
 * probability, unless that is the 0.5/0.5 or 0/0 of a market nobody has priced.
 *
 * Quotes are those of the first side. Where yes is the second, they are turned round if that brings them nearer to `outcomePrices`, which
 * goes by label.
 *
 * @returns null where nobody has made a price
 */
function polymarketPrice(market: PolymarketMarket, side: number, at: number): MarketPrice | null {
  const shown = market.outcomePrices?.[side] ?? null
  const quotes = { bid: market.bestBid ?? null, ask: market.bestAsk ?? null, last: lastTrade(market.lastTradePrice) }
  const { bid, ask, last } = side === 0 || !isNearerTurned(quotes, shown) ? quotes : turned(quotes)
  const mid = middle(bid, ask)
  if (mid !== null) return quotedPrice(mid, 'mid', bid, ask, at)
  if (last !== null) return quotedPrice(last, 'last', bid, ask, at)
  const hasOrderBook = [market.bestBid, market.bestAsk, market.lastTradePrice].some(field => field !== null && field !== undefined)
  return hasOrderBook || isPlaceholderPair(market.outcomePrices) ? null : quotedPrice(shown, 'mid', null, null, at)
}

interface Quotes { bid: number | null, ask: number | null, last: number | null }

function turned({ bid, ask, last }: Quotes): Quotes {
  const other = (value: number | null) => value === null ? null : rounded(1 - value)
  return { bid: other(ask), ask: other(bid), last: other(last) }
}

function isNearerTurned({ bid, ask, last }: Quotes, shown: number | null): boolean {
  const quoted = middle(bid, ask) ?? last
  return quoted !== null && shown !== null && Math.abs(1 - quoted - shown) < Math.abs(quoted - shown)
}

function isPlaceholderPair(prices: readonly number[] | null | undefined): boolean {
  const [first, second] = prices ?? []
  return first === second && (first === 0 || first === 0.5)
}

/**
 * How a market ended. Final only where it is closed, the oracle has spoken (`umaResolutionStatus` is `resolved`) and prices are pinned:
 * 1/0 is yes, 0/1 no, half and half void. The trail in `umaResolutionStatuses` is not to be relied on and not read. A proposal is pending
 * until it has stood; a dispute, and any other end (0/0 of old markets, prices pinned without the oracle's word), is for a person to look
 * at.
 *
 * Source: field notes of forecastbench (PR 294) and Auramaur (issues 149, 157).
 */
function polymarketResolution(market: PolymarketMarket, side: number): MarketResolution {
  const status = market.umaResolutionStatus?.toLowerCase() ?? ''
  if (status === 'disputed') return { state: 'unclear', why: 'umaResolutionStatus: disputed' }
  const [first, second] = market.outcomePrices ?? []
  if (market.closed !== true || first === undefined || second === undefined) {
    return status === 'resolved' && market.closed === true ? { state: 'unclear', why: 'resolved without outcomePrices' } : { state: 'pending' }
  }
  const ended = pinned(first, second)
  if (status === 'resolved') {
    if (ended === null) return { state: 'unclear', why: `resolved with outcomePrices ${first}/${second}` }
    const at = market.closedTime ?? market.umaEndDate
    return { state: 'resolved', as: ended === 'void' ? 'void' : ended === side ? 'yes' : 'no', at }
  }
  if (status === 'proposed' || status === 'requested' || ended === null) return { state: 'pending' }
  return { state: 'unclear', why: `closed with outcomePrices ${first}/${second} and umaResolutionStatus ${status === '' ? 'missing' : status}` }
}

// As far from 0, 1 and one half as the arithmetic of a payout may leave a price.
const tolerance = 0.01

/** Which side prices say has won, `void` for half and half; null for anything else. */
function pinned(first: number, second: number): 0 | 1 | 'void' | null {
  const near = (value: number, target: number) => Math.abs(value - target) <= tolerance
  if (near(first, 1) && near(second, 0)) return 0
  if (near(first, 0) && near(second, 1)) return 1
  return near(first, 0.5) && near(second, 0.5) ? 'void' : null
}
