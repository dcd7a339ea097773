import type { Core } from '@strapi/strapi'
import { takeFreshPrice } from '../markets/freshPrices'
import { OUTCOME } from './rule'

/** The market's price for an outcome as a call is made. Prices are 0..1, `at` is ISO 8601 in UTC. */
export interface MarketPriceNow {
  price: number
  kind: string | null
  volume: number | null
  currency: string | null
  at: string | null
  /** Fetched just now; the newest one the desk holds of the platform; or entered by hand. */
  source: 'fresh' | 'snapshot' | 'manual'
}

interface PricedOutcome {
  id: number
  documentId: string
  externalId: string | null
  price: number | null
  priceKind: string | null
  volume: number | null
  currency: string | null
  priceAt: string | null
}

/**
 * The price beside which a verdict is frozen or revised: the one fetched a moment ago, which the outcome then shows too, else the
 * newest one held; null where nobody has a price.
 */
export async function marketPriceNow(strapi: Core.Strapi, outcomeDocumentId: string): Promise<MarketPriceNow | null> {
  const outcome: PricedOutcome | null = await strapi.db.query(OUTCOME).findOne({ where: { documentId: outcomeDocumentId } })
  if (!outcome) return null
  const fresh = takeFreshPrice(strapi, outcomeDocumentId)
  if (fresh) {
    const { price, kind: priceKind, volume, currency, at: priceAt, bid, ask } = fresh
    await strapi.db.query(OUTCOME).update({ where: { id: outcome.id }, data: { price, priceKind, volume, currency, priceAt, bid, ask } })
    return { price, kind: priceKind, volume, currency, at: priceAt, source: 'fresh' }
  }
  const { price, priceKind: kind, volume, currency, priceAt, externalId } = outcome
  if (typeof price !== 'number') return null
  return { price, kind, volume, currency, at: priceAt ? new Date(priceAt).toISOString() : null, source: externalId ? 'snapshot' : 'manual' }
}
