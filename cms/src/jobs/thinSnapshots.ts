import type { Knex } from 'knex'
import { thinStretch } from '../storage/oddsSnapshots'

const hour = 60 * 60 * 1000
const day = 24 * hour
/** A batch keeps the database busy for a moment only. */
const mostAtOnce = 5000

interface Stretch {
  from: number
  before: number
  step: number
}

/**
 * What is thinned at a moment: of prices older than 60 days the last of each day stays, of those older than 2 days the last of
 * each hour, all of the rest. The bounds lie between whole days and hours of UTC, so that no step is judged by a part of it.
 * @param now, and the answer's times, in milliseconds since 1970
 */
export function stretchesToThin(now: number): Stretch[] {
  const dailyBefore = startOf(now - 60 * day, day)
  return [
    { from: 0, before: dailyBefore, step: day },
    { from: dailyBefore, before: startOf(now - 2 * day, hour), step: hour },
  ]
}

const startOf = (moment: number, step: number) => Math.floor(moment / step) * step

/** @returns how many snapshots went */
export async function thinSnapshots(knex: Knex, now: number, signal: AbortSignal): Promise<number> {
  let gone = 0
  for (const stretch of stretchesToThin(now)) {
    let deleted = mostAtOnce
    while (deleted === mostAtOnce && !signal.aborted) {
      deleted = await thinStretch(knex, stretch, mostAtOnce)
      gone += deleted
    }
  }
  return gone
}
