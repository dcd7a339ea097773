import type { Core } from '@strapi/strapi'
import { MarketProblem } from '@presage/markets/problem'
import { isMarketPlatform, markets } from '../markets/markets'
import { missingSince, readGap } from '../markets/missedPrices'
import { refreshEvent } from '../markets/refreshEvent'
import { storedEvent, type StoredEvent } from '../markets/storedEvent'
import { resolveOutcome } from '../resolving/resolveOutcome'
import { DEFAULT_LOCALE } from '../rules/rule'
import { endRest, findEventSync, findRest, noteFailure, noteRest, noteSuccess, type EventSync, type SyncProblem } from '../storage/eventSyncs'
import { noteSnapshots } from '../storage/oddsSnapshots'
import { isOfPlatform, pauseAfter } from './backOff'

/** What is over at the platform and undecided here is looked at so many times more seldom. */
const afterwards = 12

const notStored: SyncProblem = {
  code: 'not_stored',
  messages: {
    'zh-Hans': '平台的答复读到了，但没能保存。什么也没有改变；请稍后再试，如果一直这样，请把系统日志交给开发者。',
    en: 'The platform’s answer was read but could not be stored. Nothing was changed; try again later, and if it stays like this, give the log to the developers.',
  },
}

/**
 * Syncs one event with its platform, whether it is due or not. A problem is noted with the event and leaves all else as it was.
 * @param interval between two syncs, in milliseconds
 * @returns the problem, null when all went well or the event has no platform to ask
 */
export async function syncEvent(strapi: Core.Strapi, documentId: string, interval: number): Promise<SyncProblem | null> {
  const event = await storedEvent(strapi, { documentId })
  if (!event?.externalId || !isMarketPlatform(event.platform)) return null
  const before = await findEventSync(strapi.db.connection, documentId)
  const now = Date.now()
  try {
    const theirs = await markets(strapi)[event.platform].readEvent({ externalId: event.externalId })
    const historyFrom = await catchUp(strapi, event, before, interval, now)
    const endings = await refreshEvent(strapi, documentId, theirs)
    const isOver = theirs.state === 'resolved' || theirs.state === 'void'
    await noteSuccess(strapi.db.connection, documentId, { triedAt: now, nextAt: now + interval * (isOver ? afterwards : 1), historyFrom })
    await endRest(strapi.db.connection, event.platform)
    if (endings.length > 0 && (await resolvesByItself(strapi))) {
      for (const ending of endings) {
        await resolveOutcome(strapi, ending.outcomeDocumentId, { resolution: ending.resolution, resolvedAt: ending.resolvedAt, by: 'platform' })
      }
    }
    return null
  } catch (error) {
    if (!(error instanceof MarketProblem)) strapi.log.error(`Event ${documentId} could not be synced: ${inWords(error)}`)
    return noteProblem(strapi, event, before, error, interval, now)
  }
}

const inWords = (error: unknown) => (error instanceof Error ? (error.stack ?? error.message) : String(error))

/** Prices of a time nobody looked. Without them the sync goes on, and asks for them again the next time. */
async function catchUp(
  strapi: Core.Strapi,
  event: StoredEvent,
  before: EventSync | undefined,
  interval: number,
  now: number,
): Promise<number | null> {
  const from = missingSince(before, event.opensAt, interval, now)
  if (from === null || !isMarketPlatform(event.platform)) return null
  try {
    const snapshots = await readGap(markets(strapi)[event.platform], event, from, now)
    await noteSnapshots(strapi.db.connection, snapshots)
    return null
  } catch (error) {
    if (!(error instanceof MarketProblem)) throw error
    strapi.log.warn(`The price history of event ${event.documentId} is still missing: ${error.message}`)
    return from
  }
}

/** Notes what went wrong, and when to try again: the event, and the whole platform where it is away. */
async function noteProblem(
  strapi: Core.Strapi,
  { documentId, platform }: StoredEvent,
  before: EventSync | undefined,
  error: unknown,
  interval: number,
  now: number,
): Promise<SyncProblem> {
  const knex = strapi.db.connection
  const failures = (before?.failures ?? 0) + 1
  if (!(error instanceof MarketProblem)) {
    await noteFailure(knex, documentId, { triedAt: now, nextAt: now + pauseAfter(failures, interval), failures, problem: notStored })
    return notStored
  }
  let nextAt = now + pauseAfter(failures, interval, error.retryAfter)
  if (isOfPlatform(error.code)) {
    const failedBefore = (await findRest(knex, platform))?.failures ?? 0
    nextAt = now + pauseAfter(failedBefore + 1, interval, error.retryAfter)
    await noteRest(knex, platform, { failures: failedBefore + 1, until: nextAt })
  }
  await noteFailure(knex, documentId, { triedAt: now, nextAt, failures, problem: error })
  return error
}

/** Whether the site lets a platform's unambiguous word resolve an outcome without an editor. */
async function resolvesByItself(strapi: Core.Strapi): Promise<boolean> {
  const site: { resolutionMode: string } | null = await strapi.db
    .query('api::site.site')
    .findOne({ where: { locale: DEFAULT_LOCALE }, select: ['resolutionMode'] })
  return site?.resolutionMode === 'automatic'
}
