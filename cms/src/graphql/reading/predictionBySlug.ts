import type { Core } from '@strapi/strapi'
import type { Language } from './language'
import { onlyPublished } from './published'
import type { PredictionRow } from './publicTypes'
import { decodeRow, selectionOf, tableOf } from './table'

/**
 * The article that has, or once had, a slug; in the first of these languages that it is published in.
 * @param draftOf for a preview: the one article whose draft may be shown instead
 */
export async function readPredictionBySlug(
  strapi: Core.Strapi,
  slug: string,
  languages: readonly Language[],
  draftOf?: string,
): Promise<PredictionRow | null> {
  const table = tableOf(strapi, 'Prediction')
  const query = strapi.db
    .connection(`${table.name} as article`)
    .join('prediction_slugs as known', 'known.prediction_document_id', 'article.document_id')
    .where('known.slug', slug)
    .whereIn('article.locale', [...languages])
    .select(selectionOf(table, 'article'))
  if (draftOf === undefined) onlyPublished(query, 'article')
  else query.whereNull('article.published_at').where('article.document_id', draftOf)
  const stored: Record<string, unknown>[] = await query
  const rows = stored.map((row) => decodeRow<PredictionRow>(table, row))
  return languages.map((language) => rows.find((row) => row.locale === language)).find((row) => row !== undefined) ?? null
}
