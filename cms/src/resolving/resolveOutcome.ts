import type { Core } from '@strapi/strapi'
import { lockOutcome } from '../rules/lockOutcome'
import { OUTCOME } from '../rules/rule'
import { asResolver, type ResolvedBy } from './resolvedBy'

/** How an outcome ended, and whose word that is. */
export interface Ending {
  resolution: 'yes' | 'no' | 'void'
  /** ISO 8601; null for now. */
  resolvedAt: string | null
  by: ResolvedBy
}

/**
 * Settles an outcome that is still pending; every article on it is scored in the same transaction. One that is settled already
 * is left as it is, also when two settle it at the same moment.
 * @returns whether this call settled it
 */
export async function resolveOutcome(strapi: Core.Strapi, documentId: string, { resolution, resolvedAt, by }: Ending): Promise<boolean> {
  const settled: unknown = await strapi.db.transaction(async () => {
    await lockOutcome(strapi, documentId)
    const outcome: { resolution: string } | null = await strapi.db.query(OUTCOME).findOne({ where: { documentId }, select: ['resolution'] })
    if (outcome?.resolution !== 'pending') return false
    const documents = strapi.documents(OUTCOME)
    const data = { resolution, resolvedAt }
    await asResolver(by, () => documents.update({ documentId, data } as Parameters<typeof documents.update>[0]))
    return true
  })
  return settled === true
}
