import type { Core } from '@strapi/strapi'
import type { Knex } from 'knex'
import { isPostgres } from '../../storage/dialect'
import { inTransaction } from '../../storage/inTransaction'
import { appendSiteChange } from '../../storage/siteChanges'
import { siteTouches, type SiteTouch } from '../../storage/siteTouches'
import { isNothing, touchedPages } from './touchedPages'

/** Bounds a statement and a change; what is left is the next change. */
const mostAtOnce = 400

/** Whether anything public was written that is not in the list of changes yet. One cheap look. */
export async function hasTouches(knex: Knex): Promise<boolean> {
  return (await knex(siteTouches).first('id')) !== undefined
}

/**
 * Makes numbered changes of all touches. A change gets its number only here, after its transaction is committed and while nobody else
 * gives out numbers: so no number can appear behind one that a site has already read.
 */
export async function settleTouches(strapi: Core.Strapi, now: number): Promise<void> {
  while (await inTransaction(strapi, (knex) => settleSome(knex, now)));
}

/** @returns whether more may be left */
export async function settleSome(knex: Knex, now: number): Promise<boolean> {
  if (isPostgres(knex)) await knex.raw("select pg_advisory_xact_lock(hashtextextended('presage site changes', 0))")
  const touches = await knex<SiteTouch>(siteTouches).orderBy('id').limit(mostAtOnce)
  if (touches.length === 0) return false
  const change = await touchedPages(knex, touches)
  if (!isNothing(change)) await appendSiteChange(knex, change, now)
  await knex(siteTouches).whereIn('id', touches.map(({ id }) => id)).delete()
  return touches.length === mostAtOnce
}
