import type { Knex } from 'knex'
import { commentFingerprints } from '../storage/commentTables'
import { rawRows } from '../storage/rawRows'
import { keyedHash } from './keyedHash'

const day = 24 * 60 * 60 * 1000
/** From this length on, two people do not write the same by chance. */
const unmistakable = 30

/**
 * By what a comment is known again for a day. The same words at the same place by the same address or e-mail are one comment
 * sent twice; a place is an article, or a thread of it. Longer words are also known when one address spreads them over articles, or
 * many addresses post them under one; a short "well said" is not, since two readers may well both say it, and neither must be lost.
 *
 * @param reader stands for the reader's network
 * @returns sorted, so that all writers lock the rows in one order
 */
export function fingerprintsOf(
  secret: string,
  comment: { predictionDocumentId: string; parentDocumentId?: string; email: string; body: string },
  reader: string,
): string[] {
  const words = comment.body.replace(/\s+/gu, ' ')
  const place = comment.parentDocumentId ?? comment.predictionDocumentId
  const known = [
    ['place and reader', place, reader],
    ['place and e-mail', place, comment.email.toLowerCase()],
  ]
  if (words.length >= unmistakable) known.push(['reader', reader], ['article', comment.predictionDocumentId])
  return known.map((parts) => keyedHash(secret, 'comment fingerprint', [...parts, words].join('\n'))).sort()
}

/** Whether a comment with one of these fingerprints was stored within a day. */
export async function isRepeat(knex: Knex, fingerprints: readonly string[], now: number): Promise<boolean> {
  const known = await knex<{ fingerprint: string; at: number | string }>(commentFingerprints)
    .whereIn('fingerprint', [...fingerprints])
    .where('at', '>', now - day)
    .first('fingerprint')
  return known !== undefined
}

/**
 * Claims the fingerprints for one comment, in the transaction that stores it. Of two that come at the same moment the database
 * lets one through.
 * @returns false when one of them is taken: then the transaction must be rolled back
 */
export async function claimFingerprints(transaction: Knex, fingerprints: readonly string[], now: number): Promise<boolean> {
  const claimed = await rawRows<{ fingerprint: string }>(
    transaction,
    `insert into ${commentFingerprints} (fingerprint, at) values ${fingerprints.map(() => '(?, ?)').join(', ')}
      on conflict (fingerprint) do update set at = excluded.at
      where ${commentFingerprints}.at <= excluded.at - ${day}
      returning fingerprint`,
    fingerprints.flatMap((fingerprint) => [fingerprint, now]),
  )
  return claimed.length === fingerprints.length
}

/** Fingerprints older than a day hold nobody up any more. */
export async function forgetOldFingerprints(knex: Knex, now: number): Promise<void> {
  await knex(commentFingerprints).where('at', '<', now - day).delete()
}
