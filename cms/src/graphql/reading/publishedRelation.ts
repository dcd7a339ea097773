import type { Core } from '@strapi/strapi'
import type { RequestContext, Resolver } from '../contract'
import { groupRows } from './groupRows'
import { loadOnce } from './loaders'
import type { PublicTypeName, Row } from './publicTypes'
import { isUsedType, onlyUsed } from './published'
import { relatedRows, relationOf } from './relation'
import { decodeRow, selectionOf } from './table'

interface RelatedRow extends Row {
  parentId: number
}

/**
 * The one door by which a relation, an image or a component enters the public schema. All parents of a request share one
 * statement; only public columns are read. What hangs on an article is public because the article is; anything reached in
 * another way must itself be used by a published article.
 */
export function publishedRelation(strapi: Core.Strapi, type: PublicTypeName, attribute: string): Resolver {
  return async (parent: Row, _args: unknown, context: RequestContext) => {
    const rows = await relatedOf(strapi, context, type, attribute, parent.id)
    return relationOf(strapi, type, attribute).many ? rows : (rows[0] ?? null)
  }
}

/** The same as a list, for resolvers that build on a relation. */
export function relatedOf<R extends Row>(
  strapi: Core.Strapi,
  context: RequestContext,
  type: PublicTypeName,
  attribute: string,
  parentId: number,
): Promise<readonly R[]> {
  return loadOnce<number, readonly R[]>(context, `${type}.${attribute}`, parentId, String, (ids) => fetchRelated<R>(strapi, type, attribute, ids), [])
}

async function fetchRelated<R extends Row>(strapi: Core.Strapi, type: PublicTypeName, attribute: string, parentIds: readonly number[]) {
  const relation = relationOf(strapi, type, attribute)
  const { target, targetTable } = relation
  const query = relatedRows(strapi.db.connection, relation, selectionOf(targetTable, 'target'), parentIds)
  if (type !== 'Prediction' && isUsedType(target)) onlyUsed(strapi, query, target, 'target')
  const stored = (await query) as RelatedRow[]
  return groupRows(stored, ({ parentId }) => parentId, (row) => decodeRow<R>(targetTable, row))
}
