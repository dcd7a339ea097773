import type { Core } from '@strapi/strapi'
import { resolveOutcome } from '../resolving/resolveOutcome'
import { OUTCOME } from '../rules/rule'
import { dismissProposal as noteDismissal } from '../storage/dismissedProposals'
import { inTransaction } from '../storage/inTransaction'
import { deskError } from './deskProblems'

type Ending = 'yes' | 'no' | 'void'

/**
 * Resolves an outcome as its platform proposes.
 * @param resolution what the editor saw proposed, so that nobody confirms what has changed meanwhile
 */
export async function confirmProposal(strapi: Core.Strapi, documentId: string, resolution: Ending): Promise<void> {
  const stored = await proposalOf(strapi, documentId)
  if (stored.resolution !== 'pending') throw deskError(strapi, 'alreadyResolved')
  if (stored.proposedResolution !== resolution) throw deskError(strapi, 'noProposal')
  const ending = { resolution, resolvedAt: stored.proposedAt, by: 'editor' } as const
  if (!(await resolveOutcome(strapi, documentId, ending))) throw deskError(strapi, 'alreadyResolved')
}

/** Leaves an outcome as it is: the same ending is not proposed again. */
export async function dismissProposal(strapi: Core.Strapi, documentId: string, resolution: Ending): Promise<void> {
  const stored = await proposalOf(strapi, documentId)
  if (stored.proposedResolution !== resolution) throw deskError(strapi, 'noProposal')
  await strapi.db.transaction(async () => {
    await inTransaction(strapi, (knex) => noteDismissal(knex, documentId, resolution, Date.now()))
    await strapi.db.query(OUTCOME).update({ where: { documentId }, data: { proposedResolution: null, proposedAt: null } })
  })
}

async function proposalOf(strapi: Core.Strapi, documentId: string) {
  const stored: { resolution: string; proposedResolution: Ending | null; proposedAt: string | null } | null = await strapi.db
    .query(OUTCOME)
    .findOne({ where: { documentId }, select: ['resolution', 'proposedResolution', 'proposedAt'] })
  if (!stored) throw deskError(strapi, 'noOutcome')
  return stored
}
