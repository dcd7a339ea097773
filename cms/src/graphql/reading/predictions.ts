import type { Core } from '@strapi/strapi'
import type { Knex } from 'knex'
import { applyFilters } from './filters'
import type { Language } from './language'
import type { Stretch } from './pagination'
import { predictionFilters } from './predictionFilters'
import { onlyPublished } from './published'
import type { PredictionRow } from './publicTypes'
import type { SortKey } from './sort'
import { columnOf, decodeRow, selectionOf, tableOf } from './table'

/** The orders that an index keeps; any other would sort every article there is. */
export const predictionSorts = ['firstPublishedAt', 'updatedAt', 'verdict.resolvedAt'] as const
export type PredictionSort = SortKey<(typeof predictionSorts)[number]>

/** Which articles: of one language, matching filters of the API. */
export interface PredictionChoice {
  language: Language
  filters?: unknown
  /** For a preview: the draft of this one article instead of what is published. */
  draftOf?: string
}

/** The published articles of a choice, a stretch of them, in order. */
export async function readPredictions(
  strapi: Core.Strapi,
  choice: PredictionChoice,
  order: readonly PredictionSort[],
  { start, limit }: Stretch,
): Promise<PredictionRow[]> {
  const table = tableOf(strapi, 'Prediction')
  const query = choose(strapi, choice).select(selectionOf(table, 'article')).limit(limit).offset(start)
  if (order.some(({ by }) => by === 'verdict.resolvedAt')) onlyResolved(query)
  for (const { by, direction } of order) {
    query.orderBy(by === 'verdict.resolvedAt' ? 'verdict.resolved_at' : `article.${columnOf(table, by)}`, direction)
  }
  const rows: { id: number }[] = await query.orderBy('article.document_id')
  return rows.map((row) => decodeRow<PredictionRow>(table, { ...row }))
}

/** How many articles a choice holds. */
export async function countPredictions(strapi: Core.Strapi, choice: PredictionChoice): Promise<number> {
  const [{ total }] = (await choose(strapi, choice).count({ total: '*' })) as [{ total: number | string }]
  return Number(total)
}

function choose(strapi: Core.Strapi, { language, filters, draftOf }: PredictionChoice): Knex.QueryBuilder {
  const query = strapi.db.connection(`${tableOf(strapi, 'Prediction').name} as article`).where('article.locale', language)
  if (draftOf === undefined) onlyPublished(query, 'article')
  else query.whereNull('article.published_at').where('article.document_id', draftOf)
  if (filters) applyFilters(query, filters, predictionFilters(strapi))
  return query
}

/** What has no end yet has no place in an order by endings; without it an index holds the order. */
function onlyResolved(query: Knex.QueryBuilder): void {
  query
    .join('frozen_verdicts as frozen', 'frozen.prediction_document_id', 'article.document_id')
    .join('verdicts as verdict', 'verdict.document_id', 'frozen.verdict_document_id')
    .whereNotNull('verdict.resolved_at')
}
