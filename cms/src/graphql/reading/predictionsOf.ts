import type { Core } from '@strapi/strapi'
import type { Knex } from 'knex'
import type { RequestContext, Resolver } from '../contract'
import { groupRows } from './groupRows'
import { readLanguage, type Language } from './language'
import { loadOnce } from './loaders'
import { readPagination, type PaginationArg, type Stretch } from './pagination'
import type { PredictionRow, Row } from './publicTypes'
import { onlyPublished, useOf, type UsedType } from './published'
import { stretchPerParent } from './stretchPerParent'
import { decodeRow, selectionOf, tableOf } from './table'

export interface Asked extends Stretch {
  parentId: number
  language: Language
}

/** The published articles that use an event, an author or a category, newest first: a list the other way round. */
export function predictionsOf(strapi: Core.Strapi, type: UsedType): Resolver {
  return (parent: Row, { locale, pagination }: { locale?: unknown; pagination?: PaginationArg | null }, context: RequestContext) =>
    predictionsUsing(strapi, context, type, { parentId: parent.id, language: readLanguage(locale), ...readPagination(pagination) })
}

/** The same for resolvers that build on such a list. */
export function predictionsUsing(
  strapi: Core.Strapi,
  context: RequestContext,
  type: UsedType,
  asked: Asked,
): Promise<readonly PredictionRow[]> {
  return loadOnce(context, `${type}.predictions`, asked, textOf, (all) => fetchPredictions(strapi, type, all), [])
}

function textOf({ parentId, language, start, limit }: Asked): string {
  return [parentId, language, start, limit].join(' ')
}

async function fetchPredictions(strapi: Core.Strapi, type: UsedType, all: readonly Asked[]): Promise<Map<string, PredictionRow[]>> {
  const knex = strapi.db.connection
  const table = tableOf(strapi, 'Prediction')
  const stored = await stretchPerParent<Asked, Row & { asked: string }>(knex, all, (asked) => {
    const query = knex(`${table.name} as article`)
      .select({ ...selectionOf(table, 'article'), asked: knex.raw('cast(? as varchar(100))', [textOf(asked)]) })
      .where('article.locale', asked.language)
      .orderBy('article.first_published_at', 'desc')
      .orderBy('article.document_id')
      .offset(asked.start)
      .limit(asked.limit)
    return onlyUsing(onlyPublished(query, 'article'), strapi, type, asked.parentId)
  })
  return groupRows(stored, ({ asked }) => asked, (row) => decodeRow<PredictionRow>(table, row))
}

/**
 * Few articles share an event, so those are looked up; many share a category or an author, so the newest are walked until there
 * are enough.
 */
function onlyUsing(query: Knex.QueryBuilder, strapi: Core.Strapi, type: UsedType, id: number): Knex.QueryBuilder {
  const { link, parentColumn, targetColumn } = useOf(strapi, type)
  const few = type === 'Event' || type === 'Outcome'
  if (few) return query.whereIn('article.id', (used) => void used.select(parentColumn).from(link).where(targetColumn, id))
  return query.whereExists((used) => {
    used.select(strapi.db.connection.raw('1')).from(`${link} as link`).whereRaw('?? = ??', [`link.${parentColumn}`, 'article.id']).where(`link.${targetColumn}`, id)
  })
}
