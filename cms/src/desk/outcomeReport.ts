import type { Core } from '@strapi/strapi'
import { articlesOfOutcomes, type ArticleReference } from '../markets/articlesOfOutcomes'
import type { StoredOutcome } from '../markets/storedEvent'
import { OUTCOME } from '../rules/rule'

/** How an outcome stands: its price, and what its platform reports about its ending. Times are ISO 8601, prices 0..1. */
export interface OutcomeReport extends Omit<StoredOutcome, 'id'> {
  event: { documentId: string; title: string; titleZh: string | null; platform: string } | null
  article: ArticleReference | null
}

/** @returns null where there is no such outcome */
export async function outcomeReport(strapi: Core.Strapi, documentId: string, locale: string): Promise<OutcomeReport | null> {
  const outcome: (StoredOutcome & { event: OutcomeReport['event'] }) | null = await strapi.db
    .query(OUTCOME)
    .findOne({ where: { documentId }, populate: { event: { select: ['documentId', 'title', 'titleZh', 'platform'] } } })
  if (!outcome) return null
  const articles = await articlesOfOutcomes(strapi, [documentId], locale)
  const { id: _id, ...report } = outcome
  return { ...report, article: articles.get(documentId) ?? null }
}
