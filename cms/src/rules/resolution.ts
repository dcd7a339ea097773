import type { Core } from '@strapi/strapi'
import { scoreVerdict, type Resolution } from '@presage/forecast/score'
import { now } from '../clock'
import { findFrozenVerdict } from '../storage/frozenVerdicts'
import { inTransaction } from '../storage/inTransaction'
import { documentIdOf, OUTCOME, PREDICTION, rule, VERDICT, type Rule } from './rule'

/** Setting an outcome's resolution scores every verdict that was published on it, in the same transaction. */
export const resolution: Rule = rule({ types: [OUTCOME], actions: ['create', 'update'] }, async (write, next) => {
  const result = await next()
  await resolve(write.strapi, documentIdOf(write, result))
  return result
})

interface StoredOutcome {
  id: number
  resolution: Resolution
  resolvedAt: string | null
}

interface StoredVerdict {
  id: number
  documentId: string
  result: string
}

async function resolve(strapi: Core.Strapi, outcomeDocumentId: string): Promise<void> {
  const outcome: StoredOutcome = await strapi.db.query(OUTCOME).findOne({ where: { documentId: outcomeDocumentId } })
  const settled = outcome.resolution
  if (settled !== 'pending' && !outcome.resolvedAt) {
    await strapi.db.query(OUTCOME).update({ where: { id: outcome.id }, data: { resolvedAt: now() } })
  }
  const articles: { verdict: StoredVerdict }[] = await strapi.db.query(PREDICTION).findMany({
    where: { outcome: { id: outcome.id }, verdict: { issuedAt: { $notNull: true } } },
    populate: { verdict: { select: ['id', 'documentId', 'result'] } },
    select: ['id'],
  })
  const verdicts = new Map(articles.map(({ verdict }) => [verdict.id, verdict]))
  for (const verdict of verdicts.values()) {
    const frozen = await inTransaction(strapi, (knex) => findFrozenVerdict(knex, verdict.documentId))
    if (!frozen) continue
    const score = scoreVerdict(
      { answer: frozen.answer, probability: frozen.probability, marketPrice: frozen.market_price },
      settled,
    )
    if (score.result === verdict.result) continue
    const resolvedAt = settled === 'pending' ? null : (outcome.resolvedAt ?? now())
    await strapi.db.query(VERDICT).update({ where: { id: verdict.id }, data: { ...score, resolvedAt } })
  }
}
