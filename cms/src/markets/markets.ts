import type { Core } from '@strapi/strapi'
import { createMarkets } from '@presage/markets/createMarkets'
import { marketPlatforms, type MarketAdapter, type MarketPlatform } from '@presage/markets/market'
import { settings } from '../environment'

const ofProcess = new WeakMap<Core.Strapi, Record<MarketPlatform, MarketAdapter>>()

/** The platforms as this process reads them: one of each, so that what they count and remember holds for everybody. */
export function markets(strapi: Core.Strapi): Record<MarketPlatform, MarketAdapter> {
  const known = ofProcess.get(strapi)
  if (known) return known
  const made = createMarkets({ baseUrls: baseUrls() })
  ofProcess.set(strapi, made)
  return made
}

/** Those that are set; the others are the platforms' own. */
function baseUrls(): Record<string, string> {
  const given = {
    polymarketGamma: settings.POLYMARKET_GAMMA_URL,
    polymarketClob: settings.POLYMARKET_CLOB_URL,
    kalshi: settings.KALSHI_URL,
    manifold: settings.MANIFOLD_URL,
  }
  return Object.fromEntries(Object.entries(given).filter((entry): entry is [string, string] => entry[1] !== undefined))
}

/** Whether a platform is read over an API; events of the others are linked to and kept by hand. */
export function isMarketPlatform(platform: string | null): platform is MarketPlatform {
  return marketPlatforms.some((known) => known === platform)
}
