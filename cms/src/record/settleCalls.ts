import { scoreVerdict, type Resolution, type VerdictResult } from '@presage/forecast/score'
import type { Knex } from 'knex'
import { dayOf } from './days'
import { rebuildPeriods } from './rebuildPeriods'
import { scopesOf } from './recordScopes'
import { CALL_AUTHORS, CALLS } from './recordTables'
import type { StoredCall } from './storedCall'

/** How an outcome ended, and when: ISO 8601 in UTC with milliseconds, null while it is pending. */
export interface Settlement {
  resolution: Resolution
  resolvedAt: string | null
}

/** What became of a call, for the ledger and the editors' copy. Scores as in `scoreVerdict`. */
export interface SettledCall {
  prediction_document_id: string
  verdict_document_id: string
  result: VerdictResult
  brier: number | null
  marketBrier: number | null
  logScore: number | null
}

/**
 * Scores every call ever made on an outcome, those of withdrawn articles too, or takes the scores back where it is pending again, and
 * makes the track record of the days concerned anew. The same settlement twice leaves what it left the first time.
 *
 * Runs in the transaction of the resolution; on PostgreSQL its caller holds the ledger's lock (see `rebuildPeriods`).
 *
 * @throws RangeError for a resolution without a time
 */
export async function settleCalls(knex: Knex, outcomeDocumentId: string, settlement: Settlement): Promise<SettledCall[]> {
  const { resolution, resolvedAt } = settlement
  if (resolution !== 'pending' && resolvedAt === null) throw new RangeError(`An outcome that ended in ${resolution} ended at some time.`)
  const calls: StoredCall[] = await knex(CALLS).where({ outcome_document_id: outcomeDocumentId }).orderBy('issued_at').orderBy('prediction_document_id')
  const settled: SettledCall[] = []
  for (const call of calls) settled.push(await settleCall(knex, call, settlement))

  const left = calls.filter(({ result }) => result !== 'pending').map(({ counted_on }) => counted_on)
  const days = new Set(resolution === 'pending' || resolvedAt === null ? left : [...left, dayOf(resolvedAt)])
  if (calls.length > 0 && days.size > 0) await rebuildPeriods(knex, [...days], scopesOf(calls, await authorsOf(knex, calls)))
  return settled
}

/** Scores one call, and leaves the sums that it counts in to the caller. */
export async function settleCall(knex: Knex, call: StoredCall, { resolution, resolvedAt }: Settlement): Promise<SettledCall> {
  const { prediction_document_id, verdict_document_id, answer, probability, market_price: marketPrice, issued_at } = call
  const score = scoreVerdict({ answer, probability, marketPrice }, resolution)
  const resolved_at = resolution === 'pending' ? null : resolvedAt
  await knex(CALLS).where({ prediction_document_id }).update({
    result: score.result,
    resolution,
    resolved_at,
    counted_on: dayOf(resolved_at ?? issued_at),
    brier: score.brier,
    market_brier: score.marketBrier,
    log_score: score.logScore,
  })
  return { prediction_document_id, verdict_document_id, ...score }
}

/** Who signed any of these calls. */
export async function authorsOf(knex: Knex, calls: readonly StoredCall[]): Promise<{ author_document_id: string }[]> {
  const articles = calls.map(({ prediction_document_id }) => prediction_document_id)
  return knex(CALL_AUTHORS).whereIn('prediction_document_id', articles).distinct('author_document_id')
}
