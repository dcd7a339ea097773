import type { Knex } from 'knex'

/** Fingerprints of the comments of the last day, by which a comment that is sent twice is known. */
export const commentFingerprints = 'comment_fingerprints'
/** Who reported which comment and why: one row per comment and network, so that nobody counts twice. */
export const commentReports = 'comment_reports'

/** Creates the tables of fingerprints and reports where they are missing. Times are milliseconds since 1970. */
export async function ensureCommentTables(knex: Knex): Promise<void> {
  await knex.raw(`create table if not exists ${commentFingerprints} (
    fingerprint varchar(43) primary key,
    at bigint not null
  )`)
  await knex.raw(`create index if not exists ${commentFingerprints}_by_age on ${commentFingerprints} (at)`)
  await knex.raw(`create table if not exists ${commentReports} (
    comment_document_id varchar(64) not null,
    reporter varchar(43) not null,
    reason varchar(20) not null,
    note text not null,
    at bigint not null,
    primary key (comment_document_id, reporter)
  )`)
  await knex.raw(`create index if not exists ${commentReports}_by_age on ${commentReports} (at)`)
}
