import type { Core } from '@strapi/strapi'
import { resolveOutcome } from '../resolving/resolveOutcome'
import { OUTCOME } from '../rules/rule'
import type { ProposedEnding } from './refreshEvent'

/**
 * Resolves an outcome as its platform reported, and the proposal is done with.
 * @returns whether this call resolved it; one that was resolved meanwhile stays as it is
 */
export async function acceptEnding(
  strapi: Core.Strapi,
  { outcomeDocumentId, resolution, resolvedAt }: ProposedEnding,
  by: 'platform' | 'editor',
): Promise<boolean> {
  const accepted: unknown = await strapi.db.transaction(async () => {
    const resolved = await resolveOutcome(strapi, outcomeDocumentId, { resolution, resolvedAt, by })
    await strapi.db.query(OUTCOME).update({ where: { documentId: outcomeDocumentId }, data: { proposedResolution: null, proposedAt: null } })
    return resolved
  })
  return accepted === true
}
