import type { Core } from '@strapi/strapi'
import type { MarketEvent, MarketOutcome } from '@presage/markets/market'
import { EVENT, OUTCOME } from '../rules/rule'

/** An event of ours, with its outcomes, in the order they were made. Times are ISO 8601. */
export interface StoredEvent {
  id: number
  documentId: string
  title: string
  titleZh: string | null
  platform: string
  externalId: string | null
  marketUrl: string | null
  rules: string | null
  rulesFetchedAt: string | null
  resolutionSource: string | null
  exclusive: boolean | null
  opensAt: string | null
  closesAt: string | null
  eventState: 'open' | 'closed' | 'resolved' | 'void'
  outcomes: StoredOutcome[]
}

export interface StoredOutcome {
  id: number
  documentId: string
  label: string
  labelZh: string | null
  externalId: string | null
  tokenId: string | null
  price: number | null
  priceKind: string | null
  priceAt: string | null
  bid: number | null
  ask: number | null
  volume: number | null
  currency: string | null
  resolution: 'pending' | 'yes' | 'no' | 'void'
  resolvedAt: string | null
  proposedResolution: 'yes' | 'no' | 'void' | null
  /** When it ended as the platform says, else when we saw it. */
  proposedAt: string | null
}

/** @returns null where there is no such event */
export async function storedEvent(
  strapi: Core.Strapi,
  where: { documentId: string } | { platform: string; externalId: string },
): Promise<StoredEvent | null> {
  const event: Omit<StoredEvent, 'outcomes'> | null = await strapi.db.query(EVENT).findOne({ where })
  if (!event) return null
  const outcomes: StoredOutcome[] = await strapi.db.query(OUTCOME).findMany({ where: { event: { id: event.id } }, orderBy: { id: 'asc' } })
  return { ...event, outcomes }
}

/**
 * Which of our outcomes a platform's outcome is. An event that was made by hand has an outcome without the platform's id; where
 * both have just one, it is that one.
 */
export function ourOutcome(ours: StoredEvent, theirs: MarketEvent, outcome: MarketOutcome): StoredOutcome | undefined {
  const known = ours.outcomes.find(({ externalId }) => externalId === outcome.externalId)
  if (known) return known
  const only = ours.outcomes.length === 1 && theirs.outcomes.length === 1 ? ours.outcomes[0] : undefined
  return only?.externalId ? undefined : only
}
