import { randomUUID } from 'node:crypto'
import type { Knex } from 'knex'
import { commentBans } from '../storage/commentBans'

/** A network whose comments are not taken. Times are ISO 8601. */
export interface Ban {
  id: string
  reason: string
  /** The editor's name at the time. */
  by: string
  at: string
  /** Null for a ban without an end. */
  until: string | null
  /** What it was given for, where that is still there. */
  comment: { documentId: string; name: string; body: string } | null
}

export interface NewBan {
  /** The hash that the network's comments carry. */
  reader: string
  reason: string
  by: string
  /** Milliseconds since 1970. */
  until: number | null
  commentDocumentId: string
}

interface Row {
  id: string
  reason: string
  banned_by: string
  at: number | string
  until: number | string | null
  document_id: string | null
  name: string | null
  body: string | null
}

/** The longest list an editor is shown. */
const most = 200
/** A lifted ban can be laid down again for so long; in milliseconds. */
const regretFor = 24 * 60 * 60 * 1000

const inForce = (query: Knex.QueryBuilder, now: number) =>
  query.whereNull('lifted_at').where((end) => void end.whereNull('until').orWhere('until', '>', now))

/** Whether comments of a network are not taken now. */
export async function isBanned(knex: Knex, reader: string, now: number): Promise<boolean> {
  return (await inForce(knex(commentBans).where({ reader }), now).first('id')) !== undefined
}

/** Bans a network; one that is banned already is banned anew, with the new reason and end. */
export async function ban(knex: Knex, { reader, reason, by, until, commentDocumentId }: NewBan, now: number): Promise<void> {
  const row = { reason, banned_by: by, at: now, until, lifted_at: null, comment_document_id: commentDocumentId }
  await knex(commentBans).insert({ id: randomUUID(), reader, ...row }).onConflict('reader').merge(row)
}

/** Lifts a ban, or lays it down again. @returns whether there is such a ban */
export async function liftBan(knex: Knex, id: string, isLifted: boolean, now: number): Promise<boolean> {
  return (await knex(commentBans).where({ id }).update({ lifted_at: isLifted ? now : null })) > 0
}

/** The bans in force, newest first. */
export async function bansInForce(knex: Knex, now: number): Promise<Ban[]> {
  const rows = (await inForce(shown(knex), now).orderBy('ban.at', 'desc').limit(most)) as Row[]
  return rows.map(asBan)
}

/** The ban of a network, where one is in force. */
export async function banOf(knex: Knex, reader: string, now: number): Promise<Ban | null> {
  const row = (await inForce(shown(knex).where('ban.reader', reader), now).first()) as Row | undefined
  return row ? asBan(row) : null
}

/** Bans that are over, or were lifted a day ago, are nobody's business any more. */
export async function forgetOldBans(knex: Knex, now: number): Promise<void> {
  await knex(commentBans).where('until', '<', now).orWhere('lifted_at', '<', now - regretFor).delete()
}

function shown(knex: Knex): Knex.QueryBuilder {
  return knex(`${commentBans} as ban`)
    .leftJoin('comments as comment', 'comment.document_id', 'ban.comment_document_id')
    .select('ban.id', 'ban.reason', 'ban.banned_by', 'ban.at', 'ban.until', 'comment.document_id', 'comment.name', 'comment.body')
}

function asBan({ id, reason, banned_by, at, until, document_id, name, body }: Row): Ban {
  return {
    id,
    reason,
    by: banned_by,
    // PostgreSQL's driver answers a bigint as text.
    at: new Date(Number(at)).toISOString(),
    until: until === null ? null : new Date(Number(until)).toISOString(),
    comment: document_id === null ? null : { documentId: document_id, name: name ?? '', body: body ?? '' },
  }
}
