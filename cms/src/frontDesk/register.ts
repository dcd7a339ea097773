import type { Core } from '@strapi/strapi'
import { deskRoutes, type Right } from '../desk/deskRoute'
import { now } from '../clock'
import { EVENT, OUTCOME, PREDICTION, SPONSOR_LINK, VERDICT } from '../rules/rule'
import { recordOfMonth } from './recordOfMonth'
import { endingSponsors, failedSyncs, overdueCalls, readyToResolve, scheduledArticles, undecidedComments } from './shortlists'

const COMMENT = 'api::comment.comment'
const resolves: Right[] = [['read', EVENT], ['update', OUTCOME]]

/**
 * What the first page of the admin shows, each list for those who may do something about it: one or two statements on an index, a handful
 * of rows. Must run before Strapi sets up its routes.
 */
export function registerFrontDesk({ strapi }: { strapi: Core.Strapi }): void {
  const route = deskRoutes(strapi)
  const knex = () => strapi.db.connection
  strapi.server.routes({
    type: 'admin',
    routes: [
      route('GET', '/front/resolve', resolves, () => readyToResolve(knex())),
      route('GET', '/front/overdue', resolves, () => overdueCalls(knex(), now().toISOString())),
      route('GET', '/front/scheduled', [['read', PREDICTION], ['publish', PREDICTION]], () => scheduledArticles(knex())),
      route('GET', '/front/comments', [['read', COMMENT], ['update', COMMENT]], () => undecidedComments(knex())),
      route('GET', '/front/syncs', [['update', EVENT], ['update', OUTCOME]], () => failedSyncs(knex())),
      route('GET', '/front/sponsors', [['read', SPONSOR_LINK]], () => endingSponsors(knex(), now().getTime())),
      route('GET', '/front/record', [['read', VERDICT]], () => recordOfMonth(knex(), now().toISOString())),
    ],
  })
}
