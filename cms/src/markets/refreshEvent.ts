import type { MarketEvent, MarketOutcome, MarketPrice } from '@presage/markets/market'
import type { Core } from '@strapi/strapi'
import { EVENT, OUTCOME } from '../rules/rule'
import { dismissedOf } from '../storage/dismissedProposals'
import { lockDocument } from '../storage/documentLock'
import { noteChanges, type EventChange } from '../storage/eventChanges'
import { findFrozenVerdictsOfOutcome } from '../storage/frozenVerdicts'
import { inTransaction } from '../storage/inTransaction'
import { noteSnapshots, type OddsSnapshot } from '../storage/oddsSnapshots'
import { eventChangesBetween } from './eventChangesBetween'
import { eventFields, outcomeFields, priceFields } from './marketFields'
import { proposalFor } from './proposalFor'
import { ourOutcome, storedEvent, type StoredEvent, type StoredOutcome } from './storedEvent'

/** An ending that may be taken over as soon as the site lets the platform decide. */
export interface ProposedEnding {
  outcomeDocumentId: string
  resolution: 'yes' | 'no' | 'void'
  /** ISO 8601; null where the platform does not say. */
  resolvedAt: string | null
}

/**
 * Takes over what a platform says about an event we hold, in one transaction: words, rules, times and state, prices with a
 * snapshot each, and what it reports about endings. What an editor wrote stays, and an outcome that is new there is not created.
 * @param quietly whether what differs is our doing (an outcome was just added), and no change of the platform's
 */
export async function refreshEvent(
  strapi: Core.Strapi,
  documentId: string,
  theirs: MarketEvent,
  { quietly = false } = {},
): Promise<ProposedEnding[]> {
  const endings: unknown = await strapi.db.transaction(async () => {
    await lockDocument(strapi, EVENT, documentId)
    const ours = await storedEvent(strapi, { documentId })
    if (!ours) return []
    const held = theirs.outcomes.flatMap((outcome) => {
      const known = ourOutcome(ours, theirs, outcome)
      return known ? [{ known, outcome }] : []
    })
    const theirsOfOurs = held.map(({ outcome }) => outcome)
    if (!quietly) await noteChangesOfGround(strapi, ours, eventChangesBetween(ours, theirs, theirsOfOurs, Date.parse(theirs.fetchedAt)))
    await refreshFields(strapi, ours, eventFields(theirs, theirsOfOurs))
    if (theirs.rules) await strapi.db.query(EVENT).update({ where: { id: ours.id }, data: { rulesFetchedAt: theirs.fetchedAt } })
    return refreshOutcomes(strapi, held, theirs.fetchedAt)
  })
  return endings as ProposedEnding[]
}

/** An outcome of ours and what the platform says of it. */
interface Held {
  known: StoredOutcome
  outcome: MarketOutcome
}

async function noteChangesOfGround(strapi: Core.Strapi, ours: StoredEvent, changes: EventChange[]): Promise<void> {
  if (changes.length === 0) return
  await inTransaction(strapi, async (knex) => {
    for (const { documentId } of ours.outcomes) {
      if ((await findFrozenVerdictsOfOutcome(knex, documentId)).length > 0) return noteChanges(knex, changes)
    }
  })
}

/** Words and times have rules (names, fingerprints, the record), so they go through the document service, where they differ. */
async function refreshFields(strapi: Core.Strapi, ours: StoredEvent, fields: Record<string, unknown>): Promise<void> {
  const data = differing(fields, { ...ours })
  if (Object.keys(data).length === 0) return
  const documents = strapi.documents(EVENT)
  await documents.update({ documentId: ours.documentId, data } as Parameters<typeof documents.update>[0])
}

async function refreshOutcomes(strapi: Core.Strapi, held: Held[], fetchedAt: string): Promise<ProposedEnding[]> {
  const dismissed = await inTransaction(strapi, (knex) => dismissedOf(knex, held.map(({ known }) => known.documentId)))
  const snapshots: OddsSnapshot[] = []
  const endings: ProposedEnding[] = []
  for (const { known, outcome } of held) {
    await refreshWords(strapi, known, outcome)
    const proposed = proposalFor(outcome.resolution, known, dismissed)
    const endedAt = (outcome.resolution.state === 'resolved' && outcome.resolution.at) || fetchedAt
    const proposal = proposed === known.proposedResolution ? {} : { proposedResolution: proposed, proposedAt: proposed && endedAt }
    // A price has no rules, and comes every few minutes.
    const data = { ...differing(priceFields(outcome), { ...known }), ...proposal }
    if (Object.keys(data).length > 0) await strapi.db.query(OUTCOME).update({ where: { id: known.id }, data })
    if (outcome.price) snapshots.push(snapshotOf(known.documentId, outcome, outcome.price))
    if (proposed && known.resolution === 'pending' && outcome.resolution.state === 'resolved') {
      endings.push({ outcomeDocumentId: known.documentId, resolution: proposed, resolvedAt: outcome.resolution.at })
    }
  }
  await inTransaction(strapi, (knex) => noteSnapshots(knex, snapshots))
  return endings
}

const snapshotOf = (outcomeDocumentId: string, { volume }: MarketOutcome, { value: price, at }: MarketPrice): OddsSnapshot => ({
  outcome_document_id: outcomeDocumentId, at: Date.parse(at), price, volume,
})

async function refreshWords(strapi: Core.Strapi, known: StoredOutcome, outcome: MarketOutcome): Promise<void> {
  const data = differing({ ...outcomeFields(outcome), externalId: outcome.externalId }, { ...known })
  if (Object.keys(data).length === 0) return
  const documents = strapi.documents(OUTCOME)
  await documents.update({ documentId: known.documentId, data } as Parameters<typeof documents.update>[0])
}

const times = new Set(['opensAt', 'closesAt', 'priceAt'])

/** The fields that say something else than what is stored; a time written otherwise is the same time. */
function differing(fields: Record<string, unknown>, stored: Record<string, unknown>): Record<string, unknown> {
  const same = (field: string, value: unknown) =>
    times.has(field) ? time(value) === time(stored[field]) : value === (stored[field] ?? null)
  return Object.fromEntries(Object.entries(fields).filter(([field, value]) => !same(field, value)))
}

const time = (value: unknown) => (typeof value === 'string' || value instanceof Date ? new Date(value).getTime() : null)
