import type { Resolution } from '@presage/forecast/score'
import type { Core } from '@strapi/strapi'
import { textHashes } from '../ledger/articleHash'
import { resolutionStatement } from '../ledger/resolutionStatement'
import { readCallFacts, verdictStatement } from '../ledger/verdictStatement'
import { unrecordedReason } from '../record/ensureRecord'
import type { SettledCall } from '../record/settleCalls'
import { predictionRows, type PredictionRow } from '../rules/predictionRows'
import { OUTCOME, PREDICTION, VERDICT } from '../rules/rule'
import { frozenVerdictsOutsideLedger, noteLedgerHash, type FrozenVerdict } from '../storage/frozenVerdicts'
import { inTransaction } from '../storage/inTransaction'
import { appendToLedger, holdLedger, isInLedger } from '../storage/ledger'
import { lastPublished, notePublished } from '../storage/publishedTexts'

/** Something that happened before there was a ledger, and what enters it now. */
interface Happening {
  at: string
  enter: () => Promise<void>
}

/**
 * Brings what was frozen, resolved and taken down before there was a ledger into it, in the order in which it happened. The
 * entries are dated now, when the ledger vouches for them; their bodies say when it was. Done once: later starts find nothing.
 */
export async function enterFirstEdition({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  await strapi.db.transaction(async () => {
    await inTransaction(strapi, holdLedger)
    const verdicts = await inTransaction(strapi, frozenVerdictsOutsideLedger)
    if (verdicts.length === 0) return
    const outcomes = [...new Set(verdicts.map(({ outcome_document_id }) => outcome_document_id))]
    const events = verdicts.map((frozen): Happening => ({ at: frozen.issued_at, enter: () => enterVerdict(strapi, frozen) }))
    for (const documentId of outcomes) events.push(...(await endingOf(strapi, documentId, verdicts)))
    events.sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0))
    for (const { enter } of events) await enter()
    for (const frozen of verdicts) await enterTakedown(strapi, frozen)
    await notePublishedTexts(strapi)
    strapi.log.info(`Entered ${verdicts.length} verdicts of before into the ledger.`)
  })
}

async function enterVerdict(strapi: Core.Strapi, frozen: FrozenVerdict): Promise<void> {
  const { prediction_document_id: documentId, verdict_document_id } = frozen
  const row = (await rowsOf(strapi, documentId))[0] ?? null
  const facts = await readCallFacts(strapi, frozen.outcome_document_id, row ?? { category: null, authors: [] })
  const body = await verdictStatement(row, frozen, facts)
  await inTransaction(strapi, async (knex) => {
    const { hash } = await appendToLedger(knex, { kind: 'verdict', subject: documentId, body, at: new Date() })
    await noteLedgerHash(knex, verdict_document_id, hash)
    await knex('calls').where({ prediction_document_id: documentId }).update({ ledger_hash: hash })
    await strapi.db.query(VERDICT).update({ where: { documentId: verdict_document_id }, data: { ledgerHash: hash } })
  })
}

/** What is left of an article: published rows before drafts, Chinese before English. */
async function rowsOf(strapi: Core.Strapi, documentId: string): Promise<PredictionRow[]> {
  const rows = [...(await predictionRows(strapi, documentId, 'published')), ...(await predictionRows(strapi, documentId, 'draft'))]
  const rank = ({ publishedAt, locale }: PredictionRow) => (publishedAt === null ? 2 : 0) + (locale === 'en' ? 1 : 0)
  return rows.sort((one, other) => rank(one) - rank(other))
}

interface Ended {
  resolution: Resolution
  resolvedAt: string | null
}

async function endingOf(strapi: Core.Strapi, documentId: string, verdicts: FrozenVerdict[]): Promise<Happening[]> {
  const outcome: Ended | null = await strapi.db.query(OUTCOME).findOne({ where: { documentId }, select: ['resolution', 'resolvedAt'] })
  if (!outcome || outcome.resolution === 'pending') return []
  if (await inTransaction(strapi, (knex) => isInLedger(knex, 'resolution', documentId))) return []
  const resolvedAt = outcome.resolvedAt === null ? null : new Date(outcome.resolvedAt).toISOString()
  const calls = verdicts.filter(({ outcome_document_id }) => outcome_document_id === documentId)
  const enter = async () => {
    const scored = await scoredCalls(strapi, calls)
    const body = await resolutionStatement(strapi, documentId, { resolution: outcome.resolution, resolvedAt }, 'editor', scored)
    await inTransaction(strapi, (knex) => appendToLedger(knex, { kind: 'resolution', subject: documentId, body, at: new Date() }))
  }
  // An ending may carry an earlier date than the calls it settles; it is still told after them.
  const times = [resolvedAt ?? new Date().toISOString(), ...calls.map(({ issued_at }) => issued_at)].sort()
  return [{ at: times.at(-1) ?? '', enter }]
}

async function scoredCalls(strapi: Core.Strapi, verdicts: FrozenVerdict[]): Promise<SettledCall[]> {
  const calls: SettledCall[] = []
  for (const { verdict_document_id, prediction_document_id } of verdicts) {
    const scored: Pick<SettledCall, 'result' | 'brier' | 'marketBrier' | 'logScore'> | null = await strapi.db
      .query(VERDICT)
      .findOne({ where: { documentId: verdict_document_id }, select: ['result', 'brier', 'marketBrier', 'logScore'] })
    if (scored) calls.push({ prediction_document_id, verdict_document_id, ...scored })
  }
  return calls
}

async function enterTakedown(strapi: Core.Strapi, { prediction_document_id: documentId }: FrozenVerdict): Promise<void> {
  if ((await predictionRows(strapi, documentId, 'published')).length > 0) return
  const body = { languages: [], reason: unrecordedReason }
  await inTransaction(strapi, (knex) => appendToLedger(knex, { kind: 'takedown', subject: documentId, body, at: new Date() }))
}

/** From here on a change to what is public is known as one. */
async function notePublishedTexts(strapi: Core.Strapi): Promise<void> {
  const articles: { documentId: string }[] = await strapi.db
    .query(PREDICTION)
    .findMany({ where: { publishedAt: { $notNull: true } }, select: ['documentId'] })
  for (const documentId of new Set(articles.map((article) => article.documentId))) {
    for (const row of await predictionRows(strapi, documentId, 'published')) {
      const hashes = await textHashes(row)
      await inTransaction(strapi, async (knex) => {
        if (!(await lastPublished(knex, documentId, row.locale))) await notePublished(knex, documentId, row.locale, hashes)
      })
    }
  }
}
