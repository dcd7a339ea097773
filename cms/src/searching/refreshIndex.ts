import type { Core } from '@strapi/strapi'
import type { Knex } from 'knex'
import { isPostgres } from '../storage/dialect'
import { inTransaction } from '../storage/inTransaction'
import { strayArticles, unknownArticles } from '../storage/searchEntries'
import { enterArticles } from './enterArticles'

/** A batch keeps the database busy for a tenth of a second or so. */
const BATCH = 20

interface Refresher {
  ask(): void
  stop(): Promise<void>
}

const refreshers = new WeakMap<Core.Strapi, Refresher>()

/**
 * Keeps search complete where a transaction would be too long: after a start that finds articles missing or tokens of another
 * version, and after somebody with many articles changed their name. Works in the background, a batch at a time.
 */
export function startSearchRefresher({ strapi }: { strapi: Core.Strapi }): void {
  let isStopping = false
  let wake = (): void => undefined
  let isAsked = true
  const run = async () => {
    while (!isStopping) {
      if (isAsked) {
        isAsked = false
        await refresh(strapi, () => isStopping).catch((error: unknown) => strapi.log.error(`Search could not be brought up to date: ${String(error)}`))
      } else {
        await new Promise<void>((resolve) => (wake = resolve))
      }
    }
  }
  const running = run()
  refreshers.set(strapi, {
    ask() {
      isAsked = true
      wake()
    },
    async stop() {
      isStopping = true
      wake()
      await running
    },
  })
}

/** Stops it between two batches. */
export async function stopSearchRefresher({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  await refreshers.get(strapi)?.stop()
  refreshers.delete(strapi)
}

/** Lets what was marked as stale be entered anew soon. */
export function askForRefresh(strapi: Core.Strapi): void {
  refreshers.get(strapi)?.ask()
}

async function refresh(strapi: Core.Strapi, isStopping: () => boolean): Promise<void> {
  const knex = strapi.db.connection
  const articles = [...(await strayArticles(knex)), ...(await unknownArticles(knex))]
  for (let start = 0; start < articles.length && !isStopping(); start += BATCH) {
    await strapi.db.transaction(async () => {
      await inTransaction(strapi, holdSearch)
      await enterArticles(strapi, articles.slice(start, start + BATCH))
    })
    // Requests get their turn: on SQLite there is one connection for all.
    await new Promise(setImmediate)
  }
  if (articles.length > 0) strapi.log.info(`Search has entered ${articles.length} articles.`)
}

/** Instances that start at once enter the same articles one after the other. */
async function holdSearch(knex: Knex): Promise<void> {
  if (isPostgres(knex)) await knex.raw("select pg_advisory_xact_lock(hashtextextended('presage search', 0))")
}
