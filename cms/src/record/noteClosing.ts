import type { Knex } from 'knex'
import { CALLS } from './recordTables'

/**
 * Notes that an event's end was moved: calls on it that are still pending are overdue from then on. Settled ones keep the end they had.
 *
 * @param closesAt ISO 8601 in UTC with milliseconds; null where no end is known, and nothing is ever overdue
 */
export async function noteClosing(knex: Knex, eventDocumentId: string, closesAt: string | null): Promise<void> {
  await knex(CALLS).where({ event_document_id: eventDocumentId, result: 'pending' }).update({ closes_at: closesAt })
}
