import type { Knex } from 'knex'

const TABLE = 'odds_snapshots'

/** An outcome's price at a moment. `at` is milliseconds since 1970, `price` 0..1, `volume` in the outcome's currency. */
export interface OddsSnapshot {
  outcome_document_id: string
  at: number
  price: number
  volume: number | null
}

/** SQLite binds at most some thousand values in a statement. */
const mostAtOnce = 200

/** Prices over time, thinned as they age (jobs/thinSnapshots.ts). */
export async function ensureOddsSnapshots(knex: Knex): Promise<void> {
  await knex.raw(`create table if not exists ${TABLE} (
    outcome_document_id varchar(64) not null,
    at bigint not null,
    price double precision not null check (price between 0 and 1),
    volume double precision,
    primary key (outcome_document_id, at)
  )`)
  await knex.raw(`create index if not exists ${TABLE}_by_age on ${TABLE} (at)`)
}

/** Adds snapshots; one of an outcome and moment that is there already stays as it is. */
export async function noteSnapshots(knex: Knex, snapshots: readonly OddsSnapshot[]): Promise<void> {
  for (let start = 0; start < snapshots.length; start += mostAtOnce) {
    await knex(TABLE).insert(snapshots.slice(start, start + mostAtOnce)).onConflict(['outcome_document_id', 'at']).ignore()
  }
}

/**
 * Deletes the snapshots of one stretch of time but the last of each step.
 * @param from, before, step in milliseconds; steps begin at 1970, so that the same snapshots stay however often this runs
 */
export async function thinStretch(knex: Knex, { from, before, step }: { from: number; before: number; step: number }): Promise<number> {
  const { rowCount, changes } = await changed(
    knex,
    // Whole numbers divided: the remainder is cut off on both databases.
    `delete from ${TABLE} where at >= ? and at < ? and exists (
      select 1 from ${TABLE} later
      where later.outcome_document_id = ${TABLE}.outcome_document_id
        and later.at > ${TABLE}.at and later.at < ? and later.at / ? = ${TABLE}.at / ?)`,
    [from, before, before, step, step],
  )
  return rowCount ?? changes ?? 0
}

async function changed(knex: Knex, sql: string, bindings: number[]): Promise<{ rowCount?: number; changes?: number }> {
  const result: { rowCount?: number; changes?: number } = await knex.raw(sql, bindings)
  return result
}
