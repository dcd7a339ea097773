import { setImmediate } from 'node:timers/promises'
import type { Core } from '@strapi/strapi'
import { settings } from '../environment'
import { forgetSiteChanges } from '../storage/siteChanges'
import { closeComments, openComments } from './acceptComment'
import { closeReports, openReports } from './acceptReport'
import { forgetOldFingerprints } from './commentRepeats'
import { forgetOldReports } from './commentReports'
import { commitVisits, forgetOldVisits, mostVisitsAtOnce } from './commitVisits'
import { createDoor } from './door'
import { createFloodLimit } from './floodLimit'
import { createChangeFeed } from './siteFeed/changeFeed'
import { createViewBuffer } from './viewBuffer'

interface Context {
  strapi: Core.Strapi
}

/** A site that was away longer than this, in milliseconds, looks at everything anew. */
const sitesAwayFor = 7 * 24 * 60 * 60 * 1000

const open = new WeakMap<Core.Strapi, () => Promise<void>>()

/**
 * Opens the door that only the site may use (views, clicks, what changed). It is registered before Strapi's own middlewares, so
 * that a beacon passes none of them.
 */
export function registerInternalDoor({ strapi }: Context): void {
  const knex = () => strapi.db.connection
  const report = (message: string, error: unknown) => strapi.log.error(`${message}: ${error instanceof Error ? error.message : String(error)}`)
  const views = createViewBuffer((batch) => commitVisits(knex(), batch), { batchSize: mostVisitsAtOnce })
  const changes = createChangeFeed(strapi)
  strapi.server.use(
    createDoor({
      secret: settings.SITE_SECRET,
      knex,
      views,
      viewFlood: createFloodLimit(1000, 10 * 60),
      clickFlood: createFloodLimit(300, 10 * 60),
      changes,
      report,
    }),
  )
  openComments()
  openReports()
  const forgetting = setInterval(() => {
    const now = Date.now()
    Promise.all([
      forgetOldVisits(knex(), now),
      forgetOldFingerprints(knex(), now),
      forgetOldReports(knex(), now),
      forgetSiteChanges(knex(), now - sitesAwayFor),
    ]).catch((error: unknown) => report('Old visits, fingerprints, reports and changes could not be deleted', error))
  }, 10 * 60 * 1000)
  forgetting.unref()

  open.set(strapi, async () => {
    clearInterval(forgetting)
    changes.close()
    await views.close()
    closeComments()
    closeReports()
    // The answers leave in this turn of the event loop; after it Strapi cuts the connections.
    await setImmediate()
  })
}

/** Commits what still waits, before the server and the database close. */
export async function closeInternalDoor({ strapi }: Context): Promise<void> {
  await open.get(strapi)?.()
}
