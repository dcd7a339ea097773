import type { Knex } from 'knex'

/** Whose comments are not taken: one row per network, known by the keyed hash that its comments carry. */
export const commentBans = 'comment_bans'

/**
 * Creates the table of bans where it is missing. It outlives the comments a ban was given for and everything personal on them. Times are
 * milliseconds since 1970; a ban without an end lasts until somebody lifts it.
 */
export async function ensureCommentBans(knex: Knex): Promise<void> {
  await knex.raw(`create table if not exists ${commentBans} (
    id varchar(36) primary key,
    reader varchar(43) not null unique,
    reason text not null,
    banned_by text not null,
    at bigint not null,
    until bigint,
    lifted_at bigint,
    comment_document_id varchar(64) not null
  )`)
}
