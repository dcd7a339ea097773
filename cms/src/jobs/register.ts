import type { Core } from '@strapi/strapi'
import { settings } from '../environment'
import { emptyBin } from './emptyBin'
import { forgetCommenters } from './forgetCommenters'
import { isAnyDue, publishDue } from './publishDue'
import { startRunner, type Job, type Runner } from './runner'
import { syncOdds } from './syncOdds'
import { thinSnapshots } from './thinSnapshots'

interface Context {
  strapi: Core.Strapi
}

const running = new WeakMap<Core.Strapi, Runner>()
const hour = 60 * 60 * 1000

/** Between two syncs of one event, in milliseconds. With syncing switched off this is how an editor's own syncs are counted. */
export const syncInterval = (settings.SYNC_SECONDS || 300) * 1000

/**
 * Starts what happens by itself: publishing at its time; forgetting who commented long ago; emptying the bin; syncing open events and
 * thinning old prices, unless SYNC_SECONDS is 0.
 */
export function startJobs({ strapi }: Context): void {
  const knex = () => strapi.db.connection
  const jobs = [
    {
      name: 'publish-due',
      every: 1_000,
      isWanted: () => isAnyDue(strapi),
      run: (signal: AbortSignal) => publishDue(strapi, signal),
    },
    {
      name: 'forget-commenters',
      every: Math.min(hour, 2 * syncInterval),
      run: (signal: AbortSignal) => forgetCommenters(strapi, signal),
    },
    {
      name: 'empty-bin',
      every: hour,
      run: async () => {
        await emptyBin(strapi.db.connection, Date.now())
      },
    },
    ...(settings.SYNC_SECONDS === 0 ? [] : marketJobs(strapi)),
  ]
  const report = (message: string, error: unknown) => strapi.log.error(`${message}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
  running.set(strapi, startRunner(jobs, { knex, report }))
}

function marketJobs(strapi: Core.Strapi): Job[] {
  return [
    {
      name: 'sync-odds',
      // Looks often what is due, so that an event that came due just after a look does not wait for a whole interval.
      every: Math.max(250, Math.min(syncInterval / 10, 30_000)),
      run: (signal: AbortSignal) => syncOdds(strapi, syncInterval, signal),
    },
    {
      name: 'thin-snapshots',
      every: Math.min(hour, 12 * syncInterval),
      run: async (signal: AbortSignal) => {
        await thinSnapshots(strapi.db.connection, Date.now(), signal)
      },
    },
  ]
}

/** Lets what runs come to its end, for a while, before the database closes. */
export async function stopJobs({ strapi }: Context): Promise<void> {
  await running.get(strapi)?.stop()
  running.delete(strapi)
}
