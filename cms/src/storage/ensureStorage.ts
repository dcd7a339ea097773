import type { Core } from '@strapi/strapi'
import { ensureRecord } from '../record/ensureRecord'
import { ensureArticleBin } from './articleBin'
import { ensureArticleVersions } from './articleVersions'
import { ensureClickTables } from './clickTables'
import { ensureCommentBans } from './commentBans'
import { ensureCommentTables } from './commentTables'
import { ensureCommentThreads } from './commentThreads'
import { isPostgres } from './dialect'
import { ensureDismissedProposals } from './dismissedProposals'
import { ensureDraftSaves } from './draftSaves'
import { ensureEventChanges } from './eventChanges'
import { ensureEventSyncs } from './eventSyncs'
import { ensureFrozenVerdicts } from './frozenVerdicts'
import { ensureIndexes } from './indexes'
import { ensureJobLeases } from './jobLeases'
import { ensureLedger } from './ledger'
import { ensureOddsSnapshots } from './oddsSnapshots'
import { ensurePredictionSlugs } from './predictionSlugs'
import { ensurePublishedTexts } from './publishedTexts'
import { ensureSiteChanges } from './siteChanges'
import { ensureSiteTouches } from './siteTouches'
import { ensureSponsorViews } from './sponsorViews'
import { ensureSearchTables } from './searchTables'
import { ensureVerdictRevisions } from './verdictRevisions'
import { ensureViewTables } from './viewTables'

const everything = [
  ensurePredictionSlugs,
  ensureFrozenVerdicts,
  ensureVerdictRevisions,
  ensureLedger,
  ensurePublishedTexts,
  ensureArticleVersions,
  ensureArticleBin,
  ensureDraftSaves,
  ensureRecord,
  ensureOddsSnapshots,
  ensureViewTables,
  ensureClickTables,
  ensureSponsorViews,
  ensureCommentTables,
  ensureCommentBans,
  ensureCommentThreads,
  ensureEventSyncs,
  ensureEventChanges,
  ensureDismissedProposals,
  ensureJobLeases,
  ensureSiteChanges,
  ensureSiteTouches,
  ensureSearchTables,
  ensureIndexes,
]

/**
 * Creates everything in the database that Strapi's schema does not know: plain tables, constraints, indexes, triggers.
 * Runs at every start, after Strapi's own schema synchronisation, and changes nothing that is already right.
 */
export async function ensureStorage({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  await strapi.db.connection.transaction(async (knex) => {
    // Instances that start at once would replace the same triggers at the same moment.
    if (isPostgres(knex)) await knex.raw("select pg_advisory_xact_lock(hashtextextended('presage storage', 0))")
    for (const ensure of everything) await ensure(knex)
  })
}
