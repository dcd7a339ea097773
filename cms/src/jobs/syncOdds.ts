import type { Core } from '@strapi/strapi'
import { marketPlatforms } from '@presage/markets/market'
import { claimSync, dueEvents, findRest } from '../storage/eventSyncs'
import { syncEvent } from './syncEvent'

/** Events looked up at once; the rest come in the next round of the same run. */
const roundSize = 100

/**
 * Syncs every event that is due, those tried longest ago first: the platforms beside each other, the events of one after each
 * other. A platform that fails is left alone for a while, the others go on.
 * @param interval between two syncs of an event, in milliseconds
 */
export async function syncOdds(strapi: Core.Strapi, interval: number, signal: AbortSignal): Promise<void> {
  for (;;) {
    const due = await dueEvents(strapi.db.connection, marketPlatforms, Date.now(), roundSize)
    if (due.length === 0 || signal.aborted) return
    await Promise.all(
      marketPlatforms.map((platform) => {
        const events = due.filter((event) => event.platform === platform).map((event) => event.document_id)
        return syncInTurn(strapi, platform, events, interval, signal)
      }),
    )
  }
}

async function syncInTurn(strapi: Core.Strapi, platform: string, events: string[], interval: number, signal: AbortSignal): Promise<void> {
  for (const documentId of events) {
    if (signal.aborted) return
    const now = Date.now()
    if (!(await claimSync(strapi.db.connection, documentId, now, now + interval))) continue
    const problem = await syncEvent(strapi, documentId, interval)
    if (problem && (await findRest(strapi.db.connection, platform))) return
  }
}
