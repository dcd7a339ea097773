import type { Knex } from 'knex'
import { isPostgres } from './dialect'
import { rawRows } from './rawRows'

const TABLE = 'job_leases'

/** Who may run a job, and until when: one row per job. */
export async function ensureJobLeases(knex: Knex): Promise<void> {
  await knex.raw(`create table if not exists ${TABLE} (
    name varchar(64) primary key,
    holder varchar(64) not null,
    until bigint not null
  )`)
}

/** Milliseconds since 1970 by the database's clock, the one clock that all instances share. */
const clock = (knex: Knex) =>
  isPostgres(knex) ? `cast(extract(epoch from clock_timestamp()) * 1000 as bigint)` : `cast(unixepoch('subsec') * 1000 as integer)`

/**
 * Takes a lease, or makes one's own last longer: one statement, so that of two who ask at once one gets it.
 * @param duration in milliseconds from now
 * @returns whether it is the holder's now
 */
export async function takeLease(knex: Knex, name: string, holder: string, duration: number): Promise<boolean> {
  const rows = await rawRows(
    knex,
    `insert into ${TABLE} (name, holder, until) values (?, ?, ${clock(knex)} + ?)
      on conflict (name) do update set holder = excluded.holder, until = excluded.until
      where ${TABLE}.until <= ${clock(knex)} or ${TABLE}.holder = excluded.holder
      returning name`,
    [name, holder, duration],
  )
  return rows.length > 0
}

/** Gives a lease back, so that others need not wait until it has run out. */
export async function releaseLease(knex: Knex, name: string, holder: string): Promise<void> {
  await knex(TABLE).where({ name, holder }).delete()
}
