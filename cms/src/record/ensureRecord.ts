import type { Knex } from 'knex'
import type { FrozenVerdict } from '../storage/frozenVerdicts'
import { monthOf } from './days'
import { earlierCalls } from './earlierCalls'
import { noteCall } from './noteCall'
import { noteWithdrawal } from './noteWithdrawal'
import { rebuildDays, rebuildMonths, rebuildWhole } from './rebuildPeriods'
import { scopesOf } from './recordScopes'
import { CALLS, ensureRecordTables } from './recordTables'
import { authorsOf, settleCall } from './settleCalls'
import type { StoredCall } from './storedCall'

const BATCH = 100

/** Stands for the reason of whatever was taken down before a reason was asked for. */
export const unrecordedReason = '撤下时还没有要求写明理由。Taken down before a reason was asked for.'

/**
 * Makes the track record ready: its tables where they are missing, and the calls of verdicts that were published before it was kept.
 * Runs in a transaction of its own at every start, after Strapi's tables and the frozen verdicts are there; on PostgreSQL one
 * instance at a time.
 */
export async function ensureRecord(knex: Knex): Promise<void> {
  await ensureRecordTables(knex)
  const settled: StoredCall[] = []
  for (let missing = await missingVerdicts(knex); missing.length > 0; missing = await missingVerdicts(knex)) {
    settled.push(...(await enter(knex, missing)))
  }
  if (settled.length > 0) await count(knex, settled)
}

/** Published verdicts that the record knows nothing of, oldest first. */
async function missingVerdicts(knex: Knex): Promise<FrozenVerdict[]> {
  return knex<FrozenVerdict>('frozen_verdicts as frozen')
    .whereNotExists((known) => void known.from(`${CALLS} as call`).select('call.prediction_document_id').whereRaw('?? = ??', ['call.prediction_document_id', 'frozen.prediction_document_id']))
    .orderBy('frozen.issued_at')
    .limit(BATCH)
    .select('frozen.*')
}

/** Enters them, and returns those that have been settled. */
async function enter(knex: Knex, verdicts: readonly FrozenVerdict[]): Promise<StoredCall[]> {
  const found = await earlierCalls(knex, verdicts)
  for (const { call, authors, withdrawnAt } of found) {
    await noteCall(knex, call, authors)
    if (withdrawnAt !== null) await noteWithdrawal(knex, call.prediction_document_id, { at: withdrawnAt, reason: unrecordedReason })
  }
  const entered = () => knex<StoredCall>(CALLS).whereIn('prediction_document_id', found.map(({ call }) => call.prediction_document_id))
  const settlements = new Map(found.map(({ call, settlement }) => [call.prediction_document_id, settlement]))
  for (const call of await entered()) {
    const settlement = settlements.get(call.prediction_document_id)
    if (settlement && settlement.resolution !== 'pending') await settleCall(knex, call, settlement)
  }
  return entered().whereNot('result', 'pending')
}

/** Each step once for all days: a month is not made anew for each of them. */
async function count(knex: Knex, calls: readonly StoredCall[]): Promise<void> {
  const months = new Map<string, StoredCall[]>()
  for (const call of calls) months.set(monthOf(call.counted_on), [...(months.get(monthOf(call.counted_on)) ?? []), call])
  const authors = new Set<string>()
  for (const [month, ofMonth] of months) {
    const signed = await authorsOf(knex, ofMonth)
    const scopes = scopesOf(ofMonth, signed)
    await rebuildDays(knex, [...new Set(ofMonth.map(({ counted_on }) => counted_on))], scopes)
    await rebuildMonths(knex, [month], scopes)
    for (const { author_document_id } of signed) authors.add(author_document_id)
  }
  await rebuildWhole(knex, scopesOf(calls, [...authors].map((author_document_id) => ({ author_document_id }))))
}
