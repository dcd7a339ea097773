import type { Knex } from 'knex'
import { emptyBin as throwAway } from '../storage/articleBin'

const day = 24 * 60 * 60 * 1000
/** How long a deleted article can be brought back, in days. */
export const daysInBin = 30

/**
 * Throws away what has been in the bin for longer than it is kept.
 * @param now in milliseconds since 1970
 * @returns how many languages of articles went
 */
export function emptyBin(knex: Knex, now: number): Promise<number> {
  return throwAway(knex, now - daysInBin * day)
}
