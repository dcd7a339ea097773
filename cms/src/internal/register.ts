import { setImmediate } from 'node:timers/promises'
import type { Core } from '@strapi/strapi'
import { settings } from '../environment'
import { closeComments, openComments } from './acceptComment'
import { forgetOldFingerprints } from './commentRepeats'
import { commitVisits, forgetOldVisits, mostVisitsAtOnce } from './commitVisits'
import { createDoor } from './door'
import { createFloodLimit } from './floodLimit'
import { createViewBuffer } from './viewBuffer'

interface Context {
  strapi: Core.Strapi
}

const open = new WeakMap<Core.Strapi, () => Promise<void>>()

/**
 * Opens the door that only the site may use (views, clicks). It is registered before Strapi's own middlewares, so that a beacon
 * passes none of them.
 */
export function registerInternalDoor({ strapi }: Context): void {
  const knex = () => strapi.db.connection
  const report = (message: string, error: unknown) => strapi.log.error(`${message}: ${error instanceof Error ? error.message : String(error)}`)
  const views = createViewBuffer((batch) => commitVisits(knex(), batch), { batchSize: mostVisitsAtOnce })
  strapi.server.use(
    createDoor({
      secret: settings.SITE_SECRET,
      knex,
      views,
      viewFlood: createFloodLimit(1000, 10 * 60),
      clickFlood: createFloodLimit(300, 10 * 60),
      report,
    }),
  )
  openComments()
  const forgetting = setInterval(() => {
    Promise.all([forgetOldVisits(knex(), Date.now()), forgetOldFingerprints(knex(), Date.now())]).catch((error: unknown) =>
      report('Old visits and fingerprints could not be deleted', error),
    )
  }, 10 * 60 * 1000)
  forgetting.unref()

  open.set(strapi, async () => {
    clearInterval(forgetting)
    await views.close()
    closeComments()
    // The answers leave in this turn of the event loop; after it Strapi cuts the connections.
    await setImmediate()
  })
}

/** Commits what still waits, before the server and the database close. */
export async function closeInternalDoor({ strapi }: Context): Promise<void> {
  await open.get(strapi)?.()
}
