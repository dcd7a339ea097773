import type { Core } from '@strapi/strapi'
import { lockDocument } from '../storage/documentLock'
import type { Referenced } from './predictionRows'
import { EVENT, OUTCOME } from './rule'

/**
 * Lets everybody else who writes an outcome or its event wait. The event comes first, as for whoever publishes or refreshes it:
 * an ending changes both, and whoever held one of them while waiting for the other would wait for ever.
 */
export async function lockOutcome(strapi: Core.Strapi, documentId: string): Promise<void> {
  const outcome: { event: Referenced | null } | null = await strapi.db
    .query(OUTCOME)
    .findOne({ where: { documentId }, select: ['id'], populate: { event: { select: ['id', 'documentId'] } } })
  if (outcome?.event) await lockDocument(strapi, EVENT, outcome.event.documentId)
  await lockDocument(strapi, OUTCOME, documentId)
}
