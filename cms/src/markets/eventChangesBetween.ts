import type { MarketEvent, MarketOutcome } from '@presage/markets/market'
import type { EventChange } from '../storage/eventChanges'
import { rulesText } from './marketFields'
import type { StoredEvent } from './storedEvent'

/**
 * What a platform has changed about the ground of a verdict: rules, end, state. Rules that we did not hold before are no change
 * of theirs, and what the platform leaves open takes nothing away.
 * @param held which of their outcomes we hold
 * @param at milliseconds since 1970
 */
export function eventChangesBetween(ours: StoredEvent, theirs: MarketEvent, held: readonly MarketOutcome[], at: number): EventChange[] {
  const changes: EventChange[] = []
  const note = (field: EventChange['field'], before: string | null, after: string) => {
    if (before !== after) changes.push({ event_document_id: ours.documentId, at, field, before, after })
  }
  const rules = rulesText(theirs, held)
  if (rules !== null && ours.rules !== null) note('rules', ours.rules, rules)
  if (theirs.closesAt !== null) note('closesAt', iso(ours.closesAt), new Date(theirs.closesAt).toISOString())
  note('eventState', ours.eventState, theirs.state)
  return changes
}

const iso = (time: string | null) => (time === null ? null : new Date(time).toISOString())
