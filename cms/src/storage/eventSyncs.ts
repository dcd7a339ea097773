import type { Knex } from 'knex'
import { rawRows } from './rawRows'

const TABLE = 'event_syncs'
const RESTS = 'platform_rests'

/** How the syncing of one event stands. Times are milliseconds since 1970. */
export interface EventSync {
  event_document_id: string
  tried_at: number
  succeeded_at: number | null
  /** In a row, since the last success. */
  failures: number
  next_at: number
  /** From when on the price history is still to be fetched; null where nothing is missing. */
  history_from: number | null
  problem_code: string | null
  problem_zh: string | null
  problem_en: string | null
}

/** Why a sync did not succeed, for the log and for editors. */
export interface SyncProblem {
  code: string
  messages: { 'zh-Hans': string; en: string }
}

/**
 * The state of every event's sync, and which platforms are left alone for a while. Both are in the database, so that several
 * instances count one row of failures, and a restart does not begin it anew.
 */
export async function ensureEventSyncs(knex: Knex): Promise<void> {
  await knex.raw(`create table if not exists ${TABLE} (
    event_document_id varchar(64) primary key,
    tried_at bigint not null,
    succeeded_at bigint,
    failures integer not null default 0,
    next_at bigint not null,
    history_from bigint,
    problem_code varchar(40),
    problem_zh text,
    problem_en text
  )`)
  await knex.raw(`create table if not exists ${RESTS} (
    platform varchar(20) primary key,
    failures integer not null,
    until bigint not null
  )`)
}

export interface DueEvent {
  document_id: string
  platform: string
}

/**
 * Events that are to be synced now, those tried longest ago first: on a platform that is not left alone, with an outcome, and
 * either still going on at the platform or with an outcome that is not resolved here.
 */
export async function dueEvents(knex: Knex, platforms: readonly string[], now: number, most: number): Promise<DueEvent[]> {
  const outcomes = `outcomes_event_lnk l join outcomes o on o.id = l.outcome_id where l.event_id = e.id and o.external_id is not null`
  return rawRows<DueEvent>(
    knex,
    `select e.document_id, e.platform from events e
      left join ${TABLE} s on s.event_document_id = e.document_id
      where e.platform in (${platforms.map(() => '?').join(', ')}) and e.external_id is not null
        and (s.next_at is null or s.next_at <= ?)
        and not exists (select 1 from ${RESTS} r where r.platform = e.platform and r.until > ?)
        and exists (select 1 from ${outcomes} and (e.event_state in ('open', 'closed') or o.resolution = 'pending'))
      order by coalesce(s.tried_at, 0), e.id limit ?`,
    [...platforms, now, now, most],
  )
}

/**
 * Makes an event's next sync the caller's: moves its time on in one statement, so that of two instances that saw it due one
 * syncs it.
 * @returns whether it is the caller's
 */
export async function claimSync(knex: Knex, eventDocumentId: string, now: number, next: number): Promise<boolean> {
  const rows = await rawRows(
    knex,
    `insert into ${TABLE} (event_document_id, tried_at, failures, next_at) values (?, ?, 0, ?)
      on conflict (event_document_id) do update set tried_at = excluded.tried_at, next_at = excluded.next_at
      where ${TABLE}.next_at <= excluded.tried_at
      returning event_document_id`,
    [eventDocumentId, now, next],
  )
  return rows.length > 0
}

/** Lets an event be synced at the next opportunity, with its prices from `historyFrom` on. */
export async function makeDue(knex: Knex, eventDocumentId: string, historyFrom: number): Promise<void> {
  const row = { event_document_id: eventDocumentId, tried_at: 0, failures: 0, next_at: 0, history_from: historyFrom }
  await knex(TABLE).insert(row).onConflict('event_document_id').merge({ next_at: 0, history_from: historyFrom })
}

export async function findEventSync(knex: Knex, eventDocumentId: string): Promise<EventSync | undefined> {
  const row = await knex<StoredSync>(TABLE).where({ event_document_id: eventDocumentId }).first()
  return row && inNumbers(row)
}

export async function noteSuccess(
  knex: Knex,
  eventDocumentId: string,
  { triedAt, nextAt, historyFrom }: { triedAt: number; nextAt: number; historyFrom: number | null },
): Promise<void> {
  const row = {
    tried_at: triedAt, succeeded_at: triedAt, failures: 0, next_at: nextAt, history_from: historyFrom,
    problem_code: null, problem_zh: null, problem_en: null,
  }
  await knex(TABLE).insert({ event_document_id: eventDocumentId, ...row }).onConflict('event_document_id').merge(row)
}

export async function noteFailure(
  knex: Knex,
  eventDocumentId: string,
  { triedAt, nextAt, failures, problem }: { triedAt: number; nextAt: number; failures: number; problem: SyncProblem },
): Promise<void> {
  const row = {
    tried_at: triedAt, failures, next_at: nextAt,
    problem_code: problem.code, problem_zh: problem.messages['zh-Hans'], problem_en: problem.messages.en,
  }
  await knex(TABLE).insert({ event_document_id: eventDocumentId, ...row }).onConflict('event_document_id').merge(row)
}

/** How often in a row a platform has failed as a whole, and until when it is left alone; nothing of it after a success. */
export async function findRest(knex: Knex, platform: string): Promise<{ failures: number; until: number } | undefined> {
  const row = await knex(RESTS).where({ platform }).first<{ failures: number | string; until: number | string } | undefined>()
  return row && { failures: Number(row.failures), until: Number(row.until) }
}

export async function noteRest(knex: Knex, platform: string, rest: { failures: number; until: number }): Promise<void> {
  await knex(RESTS).insert({ platform, ...rest }).onConflict('platform').merge(rest)
}

export async function endRest(knex: Knex, platform: string): Promise<void> {
  await knex(RESTS).where({ platform }).delete()
}

type Times = 'tried_at' | 'succeeded_at' | 'next_at' | 'history_from'

/** PostgreSQL's driver answers a bigint as text. */
type StoredSync = Omit<EventSync, Times> & Record<'tried_at' | 'next_at', number | string> & Record<'succeeded_at' | 'history_from', number | string | null>

function inNumbers(row: StoredSync): EventSync {
  const number = (value: number | string | null) => (value === null ? null : Number(value))
  return {
    ...row,
    tried_at: Number(row.tried_at),
    succeeded_at: number(row.succeeded_at),
    next_at: Number(row.next_at),
    history_from: number(row.history_from),
  }
}
