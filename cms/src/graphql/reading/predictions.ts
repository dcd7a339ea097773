import type { Core } from '@strapi/strapi'
import type { Knex } from 'knex'
import { now } from '../../clock'
import { CALLS } from '../../record/recordTables'
import { badInput } from '../server/refusals'
import { applyFilters } from './filters'
import type { Language } from './language'
import type { Stretch } from './pagination'
import { predictionFilters } from './predictionFilters'
import { onlyPublished } from './published'
import type { PredictionRow } from './publicTypes'
import { onlyResult } from './recordConditions'
import type { SortKey } from './sort'
import { columnOf, decodeRow, selectionOf, tableOf } from './table'

/** The orders that an index keeps; any other would sort every article there is. */
export const predictionSorts = ['firstPublishedAt', 'updatedAt', 'verdict.resolvedAt', 'event.closesAt'] as const
export type PredictionSort = SortKey<(typeof predictionSorts)[number]>

/** Which articles: of one language, matching filters of the API. */
export interface PredictionChoice {
  language: Language
  filters?: unknown
  /** For a preview: the draft of this one article instead of what is published. */
  draftOf?: string
}

/**
 * The published articles of a choice, a stretch of them, in order. In an order by endings only those that have ended, in an order by
 * the ends of events only those that are open and whose event has not ended yet.
 */
export async function readPredictions(
  strapi: Core.Strapi,
  choice: PredictionChoice,
  order: readonly PredictionSort[],
  { start, limit }: Stretch,
): Promise<PredictionRow[]> {
  const table = tableOf(strapi, 'Prediction')
  const query = choose(strapi, sourceOf(strapi, order), choice).select(selectionOf(table, 'article')).limit(limit).offset(start)
  for (const { by, direction } of order) {
    if (by === 'verdict.resolvedAt') query.orderBy('verdict.resolved_at', direction)
    // Events often end at the same moment: what tells their calls apart stands in the index too.
    else if (by === 'event.closesAt') query.orderBy('call.closes_at', direction).orderBy('call.prediction_document_id', direction)
    else query.orderBy(`article.${columnOf(table, by)}`, direction)
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

function sourceOf(strapi: Core.Strapi, order: readonly PredictionSort[]): Knex.QueryBuilder {
  const [byEnding, byClosing] = (['verdict.resolvedAt', 'event.closesAt'] as const).map((name) => order.some(({ by }) => by === name))
  if (byEnding && byClosing) throw badInput('sort: what has ended closes no more; use verdict.resolvedAt or event.closesAt.')
  return byEnding ? endedArticles(strapi) : byClosing ? closingArticles(strapi) : articles(strapi)
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

/** Likewise by the index on open calls, which begins here at the present. */
function closingArticles(strapi: Core.Strapi): Knex.QueryBuilder {
  const knex = strapi.db.connection
  return onlyResult(knex(`${CALLS} as call`), 'pending')
    .crossJoin(knex.raw('?? as article', [tableOf(strapi, 'Prediction').name]))
    .where('call.closes_at', '>', now().toISOString())
    .whereRaw('?? = ??', ['article.document_id', 'call.prediction_document_id'])
}
