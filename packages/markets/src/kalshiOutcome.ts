import type { KalshiBinary } from './kalshiShapes.js'
import type { MarketOutcome, MarketPrice, MarketResolution } from './market.js'
import { lastTrade, middle, quotedPrice } from './quotedPrice.js'

/** One binary market of Kalshi as an outcome. Its tickers are upper-case. */
export function readKalshiOutcome(market: KalshiBinary, siblings: number, at: number): { outcome: MarketOutcome, isTrading: boolean } {
  return {
    isTrading: ['initialized', 'inactive', 'active'].includes(market.status),
    outcome: {
      externalId: market.ticker,
      tokenId: null,
      slug: market.ticker,
      label: labelOf(market, siblings),
      rules: siblings > 1 ? kalshiRules(market) : null,
      price: kalshiPrice(market, at),
      volume: market.volume_fp * (market.notional_value_dollars ?? 1),
      currency: 'USD',
      resolution: kalshiResolution(market),
    },
  }
}

/** Both parts of a market's rules, or null where it has none. */
export function kalshiRules({ rules_primary: primary, rules_secondary: secondary }: KalshiBinary): string | null {
  return [primary, secondary].filter(part => part).join('\n\n') || null
}

// A market that stands alone calls its side "Yes", which says nothing.
function labelOf({ title, yes_sub_title: side, ticker }: KalshiBinary, siblings: number): string {
  const [short, long] = [side ?? '', title ?? '']
  if (siblings > 1 && short !== '' && short.toLowerCase() !== 'yes') return short
  return long || short || ticker
}

/**
 * The price of yes. One rule: the last trade; before the first one the middle of bid and ask, where both are there and at most 0.10 apart.
 *
 * @returns null where nobody has traded or quoted in earnest: an empty book is 0.0000 bid and 1.0000 asked
 */
function kalshiPrice(market: KalshiBinary, at: number): MarketPrice | null {
  const { yes_bid_dollars: bid, yes_ask_dollars: ask } = market
  const last = lastTrade(market.last_price_dollars)
  return last === null ? quotedPrice(middle(bid, ask), 'mid', bid, ask, at) : quotedPrice(last, 'last', bid, ask, at)
}

/**
 * How a market ended: by `result` once it is determined or finalized, if the settlement value does not say otherwise. Settled at half the
 * payout is void. What is disputed or has been amended, and what was settled at any other value, is for a person to look at.
 */
function kalshiResolution({ status, result, settlement_value_dollars: value, settlement_ts: at }: KalshiBinary): MarketResolution {
  if (status === 'disputed' || status === 'amended') return { state: 'unclear', why: `status: ${status}` }
  if (status !== 'determined' && status !== 'finalized') return { state: 'pending' }
  const worth = result === 'yes' ? 1 : result === 'no' ? 0 : null
  if (worth !== null && (value ?? worth) === worth) return { state: 'resolved', as: worth === 1 ? 'yes' : 'no', at }
  if (result === 'scalar' && value === 0.5) return { state: 'resolved', as: 'void', at }
  if (result === '' && status === 'determined') return { state: 'pending' }
  return { state: 'unclear', why: `status: ${status}, result: ${result || 'none'}, settlement_value_dollars: ${value ?? 'none'}` }
}
