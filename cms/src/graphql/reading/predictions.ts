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

/** The published articles of a choice, a stretch of them, in order. In an order by endings only those that have ended. */
export async function readPredictions(
  strapi: Core.Strapi,
  choice: PredictionChoice,
  order: readonly PredictionSort[],
  { start, limit }: Stretch,
): Promise<PredictionRow[]> {
  const table = tableOf(strapi, 'Prediction')
  const source = order.some(({ by }) => by === 'verdict.resolvedAt') ? endedArticles(strapi) : articles(strapi)
  const query = choose(strapi, source, choice).select(selectionOf(table, 'article')).limit(limit).offset(start)
  for (const { by, direction } of order) {
    query.orderBy(by === 'verdict.resolvedAt' ? 'verdict.resolved_at' : `article.${columnOf(table, by)}`, direction)
  }
  const rows = (await query.orderBy('article.document_id')) as { id: number }[]
  return rows.map((row) => decodeRow<PredictionRow>(table, { ...row }))
}

/** How many articles a choice holds. */
export async function countPredictions(strapi: Core.Strapi, choice: PredictionChoice): Promise<number> {
  const [{ total }] = (await choose(strapi, articles(strapi), choice).count({ total: '*' })) as [{ total: number | string }]
  return Number(total)
}

function choose(strapi: Core.Strapi, source: Knex.QueryBuilder, { language, filters, draftOf }: PredictionChoice): Knex.QueryBuilder {
  const query = source.where('article.locale', language)
  if (draftOf === undefined) onlyPublished(query, 'article')
  else query.whereNull('article.published_at').where('article.document_id', draftOf)
  if (filters) applyFilters(query, filters, predictionFilters(strapi))
  return query
}

function articles(strapi: Core.Strapi): Knex.QueryBuilder {
  return strapi.db.connection(`${tableOf(strapi, 'Prediction').name} as article`)
}

/** Verdicts come first, and `cross join` tells SQLite to keep it so: the index on endings then ends the walk after a page. */
function endedArticles(strapi: Core.Strapi): Knex.QueryBuilder {
  const knex = strapi.db.connection
  return knex(`${tableOf(strapi, 'Verdict').name} as verdict`)
    .crossJoin(knex.raw('frozen_verdicts as frozen'))
    .crossJoin(knex.raw('?? as article', [tableOf(strapi, 'Prediction').name]))
    .whereNotNull('verdict.resolved_at')
    .whereRaw('?? = ??', ['frozen.verdict_document_id', 'verdict.document_id'])
    .whereRaw('?? = ??', ['article.document_id', 'frozen.prediction_document_id'])
}
