import { errors } from '@strapi/utils'
import type { Core } from '@strapi/strapi'
import type { Resolution } from '@presage/forecast/score'
import { now } from '../clock'
import { resolutionStatement, unresolutionStatement } from '../ledger/resolutionStatement'
import { settleCalls } from '../record/settleCalls'
import { resolvedBy } from '../resolving/resolvedBy'
import { findFrozenVerdictsOfOutcome } from '../storage/frozenVerdicts'
import { inTransaction } from '../storage/inTransaction'
import { appendToLedger, holdLedger } from '../storage/ledger'
import { editorLanguage } from './editorLanguage'
import { documentIdOf, OUTCOME, rule, VERDICT, type Rule } from './rule'
import { saysSomething } from './saysSomething'

const unexplained = {
  'zh-Hans': '这个结果已经揭晓并计分，改动或撤回揭晓要写明理由，理由会进入公开账本。请填写“改揭晓的理由”再保存。',
  en: 'This outcome has been resolved and scored. To change or take back its resolution, say why under “Reason for changing the resolution”: the reason enters the public ledger.',
}

interface Settlement {
  id: number
  resolution: Resolution
  resolvedAt: string | null
  resolutionNote: string | null
}

/**
 * Setting an outcome's resolution, whoever does it, scores every verdict that was ever published on it and enters it into the
 * ledger, in the same transaction. A resolution that is corrected is taken back first, with a reason, and the scores with it.
 */
export const resolution: Rule = rule({ types: [OUTCOME], actions: ['create', 'update'] }, async (write, next) => {
  const { strapi } = write
  const before = await settlementOf(strapi, write.params.documentId)
  const result = await next()
  // There is no such outcome.
  if (!result) return result
  const documentId = documentIdOf(write, result)
  const after = await settlementOf(strapi, documentId)
  if (!after || isSame(before, after)) return result
  const resolvedAt = after.resolution === 'pending' ? null : new Date(after.resolvedAt ?? now())
  await settle(strapi, documentId, before, { ...after, resolvedAt: resolvedAt?.toISOString() ?? null })
  const told = { resolvedAt, resolutionNote: null, ...(after.resolution !== 'pending' && { proposedResolution: null, proposedAt: null }) }
  await strapi.db.query(OUTCOME).update({ where: { id: after.id }, data: told })
  return Object.assign(result, { resolvedAt: resolvedAt?.toISOString() ?? null, resolutionNote: null })
})

async function settlementOf(strapi: Core.Strapi, documentId: string | undefined): Promise<Settlement | null> {
  if (!documentId) return null
  const settlement: Settlement | null = await strapi.db
    .query(OUTCOME)
    .findOne({ where: { documentId }, select: ['id', 'resolution', 'resolvedAt', 'resolutionNote'] })
  return settlement
}

function isSame(before: Settlement | null, after: Settlement): boolean {
  return after.resolution === (before?.resolution ?? 'pending') && after.resolvedAt === (before?.resolvedAt ?? null)
}

/** The ledger tells endings of what somebody has called; an outcome that no published verdict is about is nobody's business. */
async function settle(strapi: Core.Strapi, documentId: string, before: Settlement | null, after: Settlement): Promise<void> {
  const at = now()
  await inTransaction(strapi, async (knex) => {
    if ((await findFrozenVerdictsOfOutcome(knex, documentId)).length === 0) return
    await holdLedger(knex)
    if (before && before.resolution !== 'pending') {
      const reason = after.resolutionNote
      if (!reason || !saysSomething(reason)) throw new errors.ValidationError(unexplained[editorLanguage(strapi)])
      await appendToLedger(knex, { kind: 'unresolution', subject: documentId, body: unresolutionStatement(before, reason), at })
    }
    const calls = await settleCalls(knex, documentId, after)
    if (after.resolution !== 'pending') {
      const body = await resolutionStatement(strapi, documentId, after, resolvedBy(), calls)
      await appendToLedger(knex, { kind: 'resolution', subject: documentId, body, at })
    }
    for (const { verdict_document_id, result, brier, marketBrier, logScore } of calls) {
      const data = { result, brier, marketBrier, logScore, resolvedAt: after.resolvedAt }
      await strapi.db.query(VERDICT).update({ where: { documentId: verdict_document_id }, data })
    }
  })
}
