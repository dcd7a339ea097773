import type { Knex } from 'knex'
import { isPostgres } from './dialect'

const TABLE = 'event_changes'

/** What the platform changed about an event after a verdict on it had been published. `at` is milliseconds since 1970. */
export interface EventChange {
  event_document_id: string
  at: number
  field: 'rules' | 'closesAt' | 'eventState'
  /** As text; null where there was or is nothing. */
  before: string | null
  after: string | null
}

export async function ensureEventChanges(knex: Knex): Promise<void> {
  const id = isPostgres(knex) ? 'bigint generated always as identity primary key' : 'integer primary key autoincrement'
  await knex.raw(`create table if not exists ${TABLE} (
    id ${id},
    event_document_id varchar(64) not null,
    at bigint not null,
    field varchar(20) not null check (field in ('rules', 'closesAt', 'eventState')),
    before text,
    after text
  )`)
  await knex.raw(`create index if not exists ${TABLE}_of_event on ${TABLE} (event_document_id, id)`)
}

export async function noteChanges(knex: Knex, changes: readonly EventChange[]): Promise<void> {
  if (changes.length > 0) await knex(TABLE).insert([...changes])
}

/** Oldest first, the newest hundred. */
export async function changesOfEvent(knex: Knex, eventDocumentId: string): Promise<EventChange[]> {
  const rows = await knex<Omit<EventChange, 'at'> & { id: number; at: number | string }>(TABLE)
    .where({ event_document_id: eventDocumentId })
    .orderBy('id', 'desc')
    .limit(100)
  return rows.map(({ id: _id, at, ...change }) => ({ ...change, at: Number(at) })).reverse()
}
