import type { Knex } from 'knex'

/** How often each sponsor link was followed: one row per link and day. */
export const sponsorClicks = 'sponsor_clicks'

/** Creates the table of clicks where it is missing. A day is one of UTC, written as 2025-11-30. */
export async function ensureClickTables(knex: Knex): Promise<void> {
  await knex.raw(`create table if not exists ${sponsorClicks} (
    sponsor_link_document_id varchar(64) not null,
    day varchar(10) not null,
    clicks bigint not null,
    primary key (sponsor_link_document_id, day)
  )`)
}
