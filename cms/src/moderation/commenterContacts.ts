import type { Knex } from 'knex'

const day = 24 * 60 * 60 * 1000
/** A batch keeps the database busy for a moment only. */
const mostAtOnce = 500
/** How long it is known who wrote a comment, where the paper has not said otherwise. */
export const usualContactDays = 90

/** What is deleted of a comment; an index holds those that have any of it. */
const personal = ['email', 'ip_hash', 'user_agent'] as const
export const hasContact = personal.map((column) => `${column} is not null`).join(' or ')

/**
 * Deletes e-mail address, network hash and browser name of comments older than `days`; what they said stays, and bans stay in force.
 * @param now milliseconds since 1970
 * @returns how many comments it was
 */
export async function forgetContacts(knex: Knex, days: number, now: number, signal: AbortSignal): Promise<number> {
  const before = new Date(now - days * day)
  let gone = 0
  let forgotten = mostAtOnce
  while (forgotten === mostAtOnce && !signal.aborted) {
    const old = knex('comments').where('created_at', '<', before).whereRaw(`(${hasContact})`).orderBy('created_at').limit(mostAtOnce).select('id')
    forgotten = await knex('comments').whereIn('id', old).update(Object.fromEntries(personal.map((column) => [column, null])))
    gone += forgotten
  }
  return gone
}
