import type { MarketAdapter } from '@presage/markets/market'
import type { StoredEvent } from './storedEvent'
import type { EventSync } from '../storage/eventSyncs'
import type { OddsSnapshot } from '../storage/oddsSnapshots'

/** A gap of more than this many intervals is filled from the platform's own history. */
const longestGap = 3
const aYear = 365 * 24 * 60 * 60 * 1000

/**
 * From when on prices are missing: since what an earlier sync still owed, since the last one when that is too long ago, or all
 * since the event opened where there never was one. Null where nothing is missing. All times in milliseconds.
 */
export function missingSince(sync: EventSync | undefined, opensAt: string | null, interval: number, now: number): number | null {
  if (sync?.history_from !== null && sync?.history_from !== undefined) return sync.history_from
  if (sync?.succeeded_at) return now - sync.succeeded_at > longestGap * interval ? sync.succeeded_at : null
  return opensAt ? Date.parse(opensAt) : now - aYear
}

/** How far back an event that opened, as far as we know, at `opensAt` is looked up. */
export const historyStart = (opensAt: string | null, now: number): number => missingSince(undefined, opensAt, 0, now) ?? now

/**
 * The prices a platform remembers of an event's outcomes between two moments.
 * @throws MarketProblem as the platform does
 */
export async function readGap(adapter: MarketAdapter, event: StoredEvent, from: number, to: number): Promise<OddsSnapshot[]> {
  const snapshots: OddsSnapshot[] = []
  for (const { documentId, externalId, tokenId } of event.outcomes) {
    if (!externalId || !event.externalId) continue
    const points = await adapter.readHistory({ eventExternalId: event.externalId, externalId, tokenId }, new Date(from), new Date(to))
    snapshots.push(...points.map(({ at, price }) => ({ outcome_document_id: documentId, at: Date.parse(at), price, volume: null })))
  }
  return snapshots
}
