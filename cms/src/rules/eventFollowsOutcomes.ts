import type { Core } from '@strapi/strapi'
import type { Resolution } from '@presage/forecast/score'
import { now } from '../clock'
import type { Referenced } from './predictionRows'
import { documentIdOf, EVENT, OUTCOME, rule, type Rule } from './rule'

type EventState = 'open' | 'closed' | 'resolved' | 'void'

interface StoredEvent {
  id: number
  eventState: EventState
  closesAt: string | null
}

/** An event is over once its last outcome has ended, and is not any more when an ending is taken back: nobody sets that by hand. */
export const eventFollowsOutcomes: Rule = rule({ types: [OUTCOME], actions: ['update'] }, async (write, next) => {
  const { strapi } = write
  const before = await resolutionOf(strapi, String(write.params.documentId))
  const result = await next()
  if (!result) return result
  const after = await resolutionOf(strapi, documentIdOf(write, result))
  if (after?.event && after.resolution !== before?.resolution) await follow(strapi, after.event.id)
  return result
})

interface StoredOutcome {
  resolution: Resolution
  event: Referenced | null
}

async function resolutionOf(strapi: Core.Strapi, documentId: string): Promise<StoredOutcome | null> {
  const outcome: StoredOutcome | null = await strapi.db
    .query(OUTCOME)
    .findOne({ where: { documentId }, select: ['resolution'], populate: { event: { select: ['id', 'documentId'] } } })
  return outcome
}

async function follow(strapi: Core.Strapi, eventId: number): Promise<void> {
  const event: StoredEvent | null = await strapi.db.query(EVENT).findOne({ where: { id: eventId } })
  if (!event) return
  const outcomes: { resolution: Resolution }[] = await strapi.db.query(OUTCOME).findMany({ where: { event: { id: eventId } }, select: ['resolution'] })
  const eventState = stateOf(event, outcomes.map(({ resolution }) => resolution))
  if (eventState !== event.eventState) await strapi.db.query(EVENT).update({ where: { id: eventId }, data: { eventState } })
}

function stateOf({ eventState, closesAt }: StoredEvent, resolutions: Resolution[]): EventState {
  if (!resolutions.includes('pending')) return resolutions.every((resolution) => resolution === 'void') ? 'void' : 'resolved'
  if (eventState === 'open' || eventState === 'closed') return eventState
  return closesAt !== null && new Date(closesAt) <= now() ? 'closed' : 'open'
}
