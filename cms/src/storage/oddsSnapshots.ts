import type { Knex } from 'knex'
import { rawRows } from './rawRows'

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
 * Deletes, in one statement, snapshots of a stretch of time that are not the last of their step.
 * @param stretch from, before and step in milliseconds; steps are counted from 1970, so that the same snapshots stay however
 *   often this runs
 * @param most how many to delete at once
 * @returns how many were deleted
 */
export async function thinStretch(
  knex: Knex,
  { from, before, step }: { from: number; before: number; step: number },
  most: number,
): Promise<number> {
  const rows = await rawRows(
    knex,
    // Whole numbers are divided, so that the remainder is cut off; bound as they are, SQLite would take them for fractions.
    `delete from ${TABLE} where (outcome_document_id, at) in (
      select earlier.outcome_document_id, earlier.at from ${TABLE} earlier
      where earlier.at >= ? and earlier.at < ? and exists (
        select 1 from ${TABLE} later where later.outcome_document_id = earlier.outcome_document_id
          and later.at > earlier.at and later.at < (earlier.at / cast(? as bigint) + 1) * cast(? as bigint))
      limit ?)
      returning 1 as deleted`,
    [from, before, step, step, most],
  )
  return rows.length
}
