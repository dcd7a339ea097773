import type { Knex } from 'knex'

/** How often articles were read while they carried a sponsor link: one row per link and day, like its clicks, and nothing about readers. */
export const sponsorViews = 'sponsor_views'

/** Creates the table where it is missing. A day is one of UTC, written as 2025-11-30. */
export async function ensureSponsorViews(knex: Knex): Promise<void> {
  await knex.raw(`create table if not exists ${sponsorViews} (
    sponsor_link_document_id varchar(64) not null,
    day varchar(10) not null,
    views bigint not null,
    primary key (sponsor_link_document_id, day)
  )`)
}
