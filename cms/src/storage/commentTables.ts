import type { Knex } from 'knex'

/** Fingerprints of the comments of the last day, by which a comment that is sent twice is known. */
export const commentFingerprints = 'comment_fingerprints'

/** Creates the table of fingerprints where it is missing. Times are milliseconds since 1970. */
export async function ensureCommentTables(knex: Knex): Promise<void> {
  await knex.raw(`create table if not exists ${commentFingerprints} (
    fingerprint varchar(43) primary key,
    at bigint not null
  )`)
  await knex.raw(`create index if not exists ${commentFingerprints}_by_age on ${commentFingerprints} (at)`)
}
