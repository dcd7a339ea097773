import type { Core } from '@strapi/strapi'
import { setTimeout as pause } from 'node:timers/promises'
import { findSiteChange, lastSiteChange, siteChangesAfter, type SiteChange } from '../../storage/siteChanges'
import { hasTouches, settleTouches } from './settleTouches'

/** What a site is told that has read up to `after`. */
export interface FeedAnswer {
  /** The site's place is not known here (too old, or of another database): it must look at everything anew, and go on from `cursor`. */
  reset: boolean
  changes: SiteChange[]
  /** Where to go on. */
  cursor: string
}

/** The list of changes as sites read it. */
export interface ChangeFeed {
  /** Answers at once where there is something to say, else after at most `wait` milliseconds. */
  read(after: string, wait: number): Promise<FeedAnswer>
  /** Answers all who wait, and lets nobody wait any more. */
  close(): void
}

/** How soon a committed change is seen, in milliseconds: one cheap look, and only while a site waits. */
const lookEvery = 150
const mostAtOnce = 500
const start = '0'
const cursorOf = (change: SiteChange | undefined) => (change ? `${change.seq}.${change.token}` : start)

/** The feed of one CMS. Several instances serve the same list, whichever of them a change was made on. */
export function createChangeFeed(strapi: Core.Strapi): ChangeFeed {
  const closing = new AbortController()

  async function answer(after: string): Promise<FeedAnswer> {
    const knex = strapi.db.connection
    if (await hasTouches(knex)) await settleTouches(strapi, Date.now())
    const known = await placeOf(after)
    if (known === undefined) return { reset: true, changes: [], cursor: cursorOf(await lastSiteChange(knex)) }
    const changes = await siteChangesAfter(knex, known, mostAtOnce)
    return { reset: false, changes, cursor: changes.length > 0 ? cursorOf(changes.at(-1)) : after }
  }

  async function placeOf(after: string): Promise<number | undefined> {
    const knex = strapi.db.connection
    // Read before anything had changed: right as long as nothing since then is forgotten.
    if (after === start) return (await lastSiteChange(knex)) && !(await findSiteChange(knex, 1)) ? undefined : 0
    const [seq = '', token] = after.split('.')
    const change = /^[1-9]\d{0,15}$/.test(seq) ? await findSiteChange(knex, Number(seq)) : undefined
    return change?.token === token ? change?.seq : undefined
  }

  return {
    async read(after, wait) {
      const until = Date.now() + wait
      for (;;) {
        const answered = await answer(after)
        if (answered.reset || answered.changes.length > 0 || Date.now() >= until || closing.signal.aborted) return answered
        await pause(Math.min(lookEvery, until - Date.now()), undefined, { signal: closing.signal }).catch(() => undefined)
      }
    },
    close: () => closing.abort(),
  }
}
