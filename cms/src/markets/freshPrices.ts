import type { Core } from '@strapi/strapi'
import { OUTCOME } from '../rules/rule'
import { noteSnapshots, type OddsSnapshot } from '../storage/oddsSnapshots'
import { isMarketPlatform, markets } from './markets'
import { ourOutcome, storedEvent } from './storedEvent'

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

/** How long a price counts as fresh, and how long publishing waits for one; in milliseconds. */
const freshFor = 60_000
const patience = 3_000

interface Kept {
  price: FreshPrice
  fetchedAt: number
}

/** Prices by outcome, and what is being fetched by event: its outcomes come in one answer. */
const kept = new Map<string, Kept>()
const underWay = new Map<string, Promise<void>>()

/**
 * Fetches the outcome's price, so that what is frozen a moment later is the price of that moment. Waits at most three seconds and
 * never throws: a platform that is away keeps nobody from publishing. Must not be called inside a transaction.
 */
export async function prefetchPrice(strapi: Core.Strapi, outcomeDocumentId: string): Promise<void> {
  if (isFresh(kept.get(outcomeDocumentId))) return
  let timer: NodeJS.Timeout | undefined
  const enough = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, patience)
  })
  const fetching = fetchEventOf(strapi, outcomeDocumentId).catch((error: unknown) => {
    strapi.log.warn(`No fresh price for outcome ${outcomeDocumentId}: ${error instanceof Error ? error.message : String(error)}`)
  })
  await Promise.race([fetching, enough])
  clearTimeout(timer)
}

/** The price fetched for an outcome less than a minute ago; null where there is none. Asks nobody. */
export function takeFreshPrice(_strapi: Core.Strapi, outcomeDocumentId: string): FreshPrice | null {
  const found = kept.get(outcomeDocumentId)
  return isFresh(found) ? found.price : null
}

function isFresh(found: Kept | undefined): found is Kept {
  return found !== undefined && Date.now() - found.fetchedAt < freshFor
}

async function fetchEventOf(strapi: Core.Strapi, outcomeDocumentId: string): Promise<void> {
  const outcome: { event: { documentId: string } | null } | null = await strapi.db
    .query(OUTCOME)
    .findOne({ where: { documentId: outcomeDocumentId }, select: ['id'], populate: { event: { select: ['documentId'] } } })
  if (!outcome?.event) return
  const { documentId } = outcome.event
  const fetching = underWay.get(documentId) ?? fetchEvent(strapi, documentId).finally(() => underWay.delete(documentId))
  underWay.set(documentId, fetching)
  await fetching
}

async function fetchEvent(strapi: Core.Strapi, documentId: string): Promise<void> {
  const ours = await storedEvent(strapi, { documentId })
  if (!ours?.externalId || !isMarketPlatform(ours.platform)) return
  const theirs = await markets(strapi)[ours.platform].readEvent({ externalId: ours.externalId })
  forgetStale()
  const snapshots: OddsSnapshot[] = []
  for (const one of theirs.outcomes) {
    const outcome = ourOutcome(ours, theirs, one)
    if (!outcome || !one.price) continue
    const { volume, currency, price: { value: price, kind, bid, ask, at } } = one
    kept.set(outcome.documentId, { price: { price, kind, volume, currency, at, bid, ask }, fetchedAt: Date.now() })
    snapshots.push({ outcome_document_id: outcome.documentId, at: Date.parse(at), price, volume })
  }
  await noteSnapshots(strapi.db.connection, snapshots)
}

function forgetStale(): void {
  for (const [outcome, found] of kept) if (!isFresh(found)) kept.delete(outcome)
}
