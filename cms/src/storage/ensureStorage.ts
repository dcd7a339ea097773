import type { Core } from '@strapi/strapi'
import { ensureClickTables } from './clickTables'
import { ensureCommentTables } from './commentTables'
import { ensureDismissedProposals } from './dismissedProposals'
import { ensureEventChanges } from './eventChanges'
import { ensureEventSyncs } from './eventSyncs'
import { ensureFrozenVerdicts } from './frozenVerdicts'
import { ensureIndexes } from './indexes'
import { ensureJobLeases } from './jobLeases'
import { ensureOddsSnapshots } from './oddsSnapshots'
import { ensurePredictionSlugs } from './predictionSlugs'
import { ensureViewTables } from './viewTables'

/**
 * Creates everything in the database that Strapi's schema does not know: plain tables, constraints, indexes, triggers.
 * Runs at every start, after Strapi's own schema synchronisation, and changes nothing that is already right.
 */
export async function ensureStorage({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  const knex = strapi.db.connection
  await ensurePredictionSlugs(knex)
  await ensureFrozenVerdicts(knex)
  await ensureViewTables(knex)
  await ensureClickTables(knex)
  await ensureCommentTables(knex)
  await ensureOddsSnapshots(knex)
  await ensureEventSyncs(knex)
  await ensureEventChanges(knex)
  await ensureDismissedProposals(knex)
  await ensureJobLeases(knex)
  await ensureIndexes(knex)
}
