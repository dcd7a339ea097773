import type { Knex } from 'knex'
import { rawRows } from '../storage/rawRows'
import { viewTotals, visits } from '../storage/viewTables'
import { countSponsorsRead } from './sponsorsRead'
import { visitWindow, type Visit } from './visit'

/** Keeps each transaction short; SQLite takes at most 500 rows in an insert that knex writes. */
export const mostVisitsAtOnce = 400

/**
 * Counts a batch of visits in one transaction: visits of published articles, whose visitor has not been counted for the same
 * article in the last half hour. What sponsors paid for on those
 * pages is counted with them. The rule is part of the statement that writes, so it also holds between instances of the CMS
 * that count the same visitor at the same moment. Counting a batch twice changes nothing.
 *
 * @param batch at most `mostVisitsAtOnce`
 */
export async function commitVisits(knex: Knex, batch: readonly Visit[]): Promise<void> {
  await knex.transaction(async (transaction) => {
    const published = await publishedAmong(transaction, batch)
    const known = await countedYesterday(transaction, batch)
    const fresh = oncePerVisitor(batch).filter(
      (visit) => published.has(visit.predictionDocumentId) && !known.has(keyOf(visit.visitorBefore, visit)),
    )
    if (fresh.length === 0) return
    const counted = await writeVisits(transaction, fresh)
    if (counted.length === 0) return
    await addToTotals(transaction, counted.map(({ predictionDocumentId }) => predictionDocumentId))
    await countSponsorsRead(transaction, counted, Math.max(...counted.map(({ at }) => at)))
  })
}

/** Visits older than a day say nothing any more: their visitor has another name today, so no batch touches them either. */
export async function forgetOldVisits(knex: Knex, now: number): Promise<void> {
  await knex(visits).where('last_at', '<', now - 24 * 60 * 60 * 1000).delete()
}

function keyOf(visitor: string, visit: Visit): string {
  return `${visitor} ${visit.predictionDocumentId}`
}

async function publishedAmong(transaction: Knex, batch: readonly Visit[]): Promise<Set<string>> {
  const ids = new Set(batch.map((visit) => visit.predictionDocumentId))
  const rows = await transaction<{ document_id: string; published_at: unknown }>('predictions')
    .whereIn('document_id', [...ids])
    .whereNotNull('published_at')
    .distinct('document_id')
  return new Set(rows.map((row) => row.document_id))
}

/** Just after midnight a visitor has a new name; those counted under the old one less than half an hour ago. */
async function countedYesterday(transaction: Knex, batch: readonly Visit[]): Promise<Set<string>> {
  const renamed = batch.filter((visit) => visit.visitorBefore !== visit.visitor)
  if (renamed.length === 0) return new Set()
  const earliest = Math.min(...renamed.map((visit) => visit.at))
  const rows = await transaction<{ visitor: string; prediction_document_id: string; last_at: string | number }>(visits)
    .whereIn('visitor', [...new Set(renamed.map((visit) => visit.visitorBefore))])
    .where('last_at', '>', earliest - visitWindow)
    .select('visitor', 'prediction_document_id')
  return new Set(rows.map((row) => `${row.visitor} ${row.prediction_document_id}`))
}

/** One statement cannot write the same row twice, so of each visitor and article only the first visit of the batch goes on. */
function oncePerVisitor(batch: readonly Visit[]): Visit[] {
  const first = new Map<string, Visit>()
  for (const visit of batch) {
    if (!first.has(keyOf(visit.visitor, visit)) && !first.has(keyOf(visit.visitorBefore, visit))) {
      first.set(keyOf(visit.visitor, visit), visit)
    }
  }
  // Rows are locked in the order they are written in. Where all instances keep to one order, none waits for another in a circle.
  return [...first].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, visit]) => visit)
}

/**
 * In plain SQL, as knex leaves out the `where` of an upsert of several rows on SQLite.
 * @returns the visits that counted
 */
async function writeVisits(transaction: Knex, fresh: readonly Visit[]): Promise<Visit[]> {
  const rows = await rawRows<{ visitor: string; prediction_document_id: string }>(
    transaction,
    `insert into ${visits} (visitor, prediction_document_id, last_at) values ${fresh.map(() => '(?, ?, ?)').join(', ')}
      on conflict (visitor, prediction_document_id) do update set last_at = excluded.last_at
      where ${visits}.last_at <= excluded.last_at - ${visitWindow}
      returning visitor, prediction_document_id`,
    fresh.flatMap((visit) => [visit.visitor, visit.predictionDocumentId, visit.at]),
  )
  const written = new Set(rows.map((row) => `${row.visitor} ${row.prediction_document_id}`))
  return fresh.filter((visit) => written.has(keyOf(visit.visitor, visit)))
}

async function addToTotals(transaction: Knex, counted: readonly string[]): Promise<void> {
  const views = new Map<string, number>()
  for (const id of counted) views.set(id, (views.get(id) ?? 0) + 1)
  const sorted = [...views].sort(([one], [other]) => (one < other ? -1 : 1))
  await transaction(viewTotals)
    .insert(sorted.map(([id, count]) => ({ prediction_document_id: id, views: count })))
    .onConflict('prediction_document_id')
    .merge({ views: transaction.raw(`${viewTotals}.views + excluded.views`) })
}
