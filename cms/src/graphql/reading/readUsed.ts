import type { Core } from '@strapi/strapi'
import { applyFilters, compare, type FilterFields } from './filters'
import type { Stretch } from './pagination'
import type { Row } from './publicTypes'
import { onlyUsed, type UsedType } from './published'
import type { SortKey } from './sort'
import { columnOf, decodeRow, selectionOf, tableOf } from './table'

/** An event, author or category that a published article uses, by its slug or id; null where there is none. */
export async function readUsed(strapi: Core.Strapi, type: UsedType, by: 'documentId' | 'slug', value: string): Promise<Row | null> {
  const [row] = await readAllUsed(strapi, type, { [by]: { eq: value } }, [], { start: 0, limit: 1 })
  return row ?? null
}

/** Those that published articles use, in order; they can be filtered by slug and documentId. */
export async function readAllUsed(
  strapi: Core.Strapi,
  type: UsedType,
  filters: unknown,
  order: readonly SortKey<string>[],
  { start, limit }: Stretch,
): Promise<Row[]> {
  const table = tableOf(strapi, type)
  const query = strapi.db.connection(`${table.name} as used`).select(selectionOf(table, 'used')).limit(limit).offset(start)
  onlyUsed(strapi, query, type, 'used')
  if (filters) applyFilters(query, filters, namedFilters)
  for (const { by, direction } of order) query.orderBy(`used.${columnOf(table, by)}`, direction)
  const stored: Record<string, unknown>[] = await query.orderBy('used.document_id')
  return stored.map((row) => decodeRow<Row>(table, row))
}

const namedFilters: FilterFields = {
  documentId: (query, conditions) => compare(query, 'used.document_id', conditions),
  slug: (query, conditions) => compare(query, 'used.slug', conditions),
}
