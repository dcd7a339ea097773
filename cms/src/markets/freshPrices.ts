import type { Core } from '@strapi/strapi'

/** A price as the platform gave it a moment ago. Prices are 0..1, `at` is ISO 8601 in UTC. */
export interface FreshPrice {
  price: number
  kind: 'last' | 'mid' | 'close'
  volume: number | null
  currency: string | null
  at: string
  bid: number | null
  ask: number | null
}

/** The price fetched for an outcome less than a minute ago; null where there is none. */
export function takeFreshPrice(_strapi: Core.Strapi, _outcomeDocumentId: string): FreshPrice | null {
  return null
}
