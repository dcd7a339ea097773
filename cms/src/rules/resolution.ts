import type { Core } from '@strapi/strapi'
import { scoreVerdict, type Resolution } from '@presage/forecast/score'
import { now } from '../clock'
import { findFrozenVerdictsOfOutcome } from '../storage/frozenVerdicts'
import { inTransaction } from '../storage/inTransaction'
import { documentIdOf, OUTCOME, rule, VERDICT, type Rule } from './rule'

interface Settlement {
  id: number
  resolution: Resolution
  resolvedAt: string | null
}

/**
 * Setting an outcome's resolution scores every verdict that was ever published on it, in the same transaction. A resolution that
 * is corrected scores them anew, and one that is taken back takes the scores back.
 */
export const resolution: Rule = rule({ types: [OUTCOME], actions: ['create', 'update'] }, async (write, next) => {
  const before = await settlementOf(write.strapi, write.params.documentId)
  const result = await next()
  // There is no such outcome.
  if (!result) return result
  const documentId = documentIdOf(write, result)
  const after = await settlementOf(write.strapi, documentId)
  if (!after || (after.resolution === (before?.resolution ?? 'pending') && after.resolvedAt === (before?.resolvedAt ?? null))) return result
  const resolvedAt = after.resolution === 'pending' ? null : new Date(after.resolvedAt ?? now())
  await write.strapi.db.query(OUTCOME).update({ where: { id: after.id }, data: { resolvedAt } })
  await scoreVerdicts(write.strapi, documentId, after.resolution, resolvedAt)
  return Object.assign(result, { resolvedAt: resolvedAt?.toISOString() ?? null })
})

async function settlementOf(strapi: Core.Strapi, documentId: string | undefined): Promise<Settlement | null> {
  if (!documentId) return null
  const settlement: Settlement | null = await strapi.db
    .query(OUTCOME)
    .findOne({ where: { documentId }, select: ['id', 'resolution', 'resolvedAt'] })
  return settlement
}

async function scoreVerdicts(strapi: Core.Strapi, outcomeDocumentId: string, settled: Resolution, resolvedAt: Date | null): Promise<void> {
  const verdicts = await inTransaction(strapi, (knex) => findFrozenVerdictsOfOutcome(knex, outcomeDocumentId))
  for (const { verdict_document_id: documentId, answer, probability, market_price: marketPrice } of verdicts) {
    const score = scoreVerdict({ answer, probability, marketPrice }, settled)
    await strapi.db.query(VERDICT).update({ where: { documentId }, data: { ...score, resolvedAt } })
  }
}
