import type { Core } from '@strapi/strapi'
import type { Knex } from 'knex'
import { viewTotals } from '../storage/viewTables'

/**
 * How often each of these articles was read, in one statement. Every id asked for is in the answer, with 0 where nobody has read
 * it yet.
 */
export function countViews(strapi: Core.Strapi, documentIds: readonly string[]): Promise<Map<string, number>> {
  return readViewTotals(strapi.db.connection, documentIds)
}

/** The same, of a database that no CMS runs on. */
export async function readViewTotals(knex: Knex, documentIds: readonly string[]): Promise<Map<string, number>> {
  const totals = new Map(documentIds.map((id) => [id, 0]))
  if (totals.size === 0) return totals
  const rows = await knex<{ prediction_document_id: string; views: string | number }>(viewTotals)
    .whereIn('prediction_document_id', [...totals.keys()])
    .select('prediction_document_id', 'views')
  // PostgreSQL hands out its 64-bit numbers as text.
  for (const row of rows) totals.set(row.prediction_document_id, Number(row.views))
  return totals
}
