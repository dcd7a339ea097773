import type { Knex } from 'knex'

/** How often each article was read: one row per article. */
export const viewTotals = 'prediction_views'
/** Who read what when, without saying who: one row per visitor and article, kept for a day. */
export const visits = 'prediction_visits'

/** Creates the tables of views where they are missing. Times are milliseconds since 1970. */
export async function ensureViewTables(knex: Knex): Promise<void> {
  await knex.raw(`create table if not exists ${viewTotals} (
    prediction_document_id varchar(64) primary key,
    views bigint not null
  )`)
  await knex.raw(`create table if not exists ${visits} (
    visitor varchar(43) not null,
    prediction_document_id varchar(64) not null,
    last_at bigint not null,
    primary key (visitor, prediction_document_id)
  )`)
  await knex.raw(`create index if not exists ${visits}_by_age on ${visits} (last_at)`)
}
