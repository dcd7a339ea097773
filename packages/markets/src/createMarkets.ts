import { createHttpJson } from './httpJson.js'
import { createKalshi } from './kalshi.js'
import { createManifold } from './manifold.js'
import type { MarketAdapter, MarketPlatform } from './market.js'
import { createPolymarket } from './polymarket.js'

/** Where the platforms' APIs are. Kalshi's has its version in it. */
export interface MarketBaseUrls {
  polymarketGamma: string
  polymarketClob: string
  kalshi: string
  manifold: string
}

export const defaultBaseUrls: MarketBaseUrls = {
  polymarketGamma: 'https://gamma-api.polymarket.com',
  polymarketClob: 'https://clob.polymarket.com',
  kalshi: 'https://external-api.kalshi.com/trade-api/v2',
  manifold: 'https://api.manifold.markets',
}

export interface MarketsOptions {
  /** Those that are not given are the platforms' own. */
  baseUrls?: Partial<MarketBaseUrls>
  /** For one exchange, from connecting to the last byte, in milliseconds; 10,000 by default. */
  timeout?: number
  /** How often to ask in all while a platform fails; 3 by default. */
  attempts?: number
  /** Milliseconds since 1970. */
  now?: () => number
  /** 0 to below 1. */
  random?: () => number
  pause?: (milliseconds: number) => Promise<void>
}

/**
 * The platforms, one adapter each. Requests go to the hosts of the base addresses and nowhere else.
 *
 * @throws TypeError where a base address is none
 */
export function createMarkets({
  baseUrls = {},
  timeout = 10_000,
  attempts = 3,
  now = Date.now,
  random = Math.random,
  pause = milliseconds => new Promise((resolve) => { setTimeout(resolve, milliseconds) }),
}: MarketsOptions = {}): Record<MarketPlatform, MarketAdapter> {
  const urls = { ...defaultBaseUrls, ...baseUrls }
  const origins = Object.values(urls).map(url => new URL(url).origin)
  const http = createHttpJson({ origins, timeout, attempts, now, random, pause })
  return {
    polymarket: createPolymarket(http, { gamma: urls.polymarketGamma, clob: urls.polymarketClob }, now),
    kalshi: createKalshi(http, urls.kalshi, now),
    manifold: createManifold(http, urls.manifold, now),
  }
}
