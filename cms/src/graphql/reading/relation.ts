import type { Core } from '@strapi/strapi'
import type { Knex } from 'knex'
import { publicNameOf, publicTypes, type PublicTypeName } from './publicTypes'
import { tableOf, type Table } from './table'

/** Between two tables: the one that says which rows of the one belong to which rows of the other. */
export interface Relation {
  link: string
  /** Column of the link that holds the id of the row that has the relation. */
  parentColumn: string
  /** Column of the link that holds the id of the row it leads to. */
  targetColumn: string
  /** Column of the link that keeps the editor's order. */
  orderColumn: string | null
  /** What else a row of the link must say, where several relations share one. */
  fixed: Readonly<Record<string, string>>
  target: PublicTypeName
  targetTable: Table
  many: boolean
}

/** How Strapi stores a relation, an image or a component of a type. */
export function relationOf(strapi: Core.Strapi, type: PublicTypeName, attribute: string): Relation {
  const { uid } = publicTypes[type]
  const stored = strapi.db.metadata.get(uid).attributes[attribute]
  if (stored?.type !== 'relation' || !('relation' in stored) || !('target' in stored)) {
    throw new Error(`${uid} has no relation ${attribute}, which the public contract names.`)
  }
  const target = publicNameOf(stored.target)
  const targetTable = tableOf(strapi, target)
  if (stored.relation === 'morphOne' || stored.relation === 'morphMany') {
    return {
      link: 'files_related_mph',
      parentColumn: 'related_id',
      targetColumn: 'file_id',
      orderColumn: 'order',
      fixed: { related_type: uid, field: attribute },
      target,
      targetTable,
      many: stored.relation === 'morphMany',
    }
  }
  if (!('joinTable' in stored) || !stored.joinTable || !('inverseJoinColumn' in stored.joinTable)) {
    throw new Error(`${uid}.${attribute} is not stored in a link table.`)
  }
  const { joinTable } = stored
  return {
    link: joinTable.name,
    parentColumn: joinTable.joinColumn.name,
    targetColumn: joinTable.inverseJoinColumn.name,
    orderColumn: joinTable.orderColumnName ?? null,
    fixed: textsOf(joinTable.on),
    target,
    targetTable,
    many: stored.relation === 'oneToMany' || stored.relation === 'manyToMany',
  }
}

function textsOf(conditions: Record<string, unknown> | undefined): Record<string, string> {
  return Object.fromEntries(Object.entries(conditions ?? {}).map(([column, value]) => [column, String(value)]))
}

/** The rows that belong to these parents, each with its parent's id as `parentId`, in the editor's order. */
export function relatedRows(
  knex: Knex,
  relation: Relation,
  selection: Record<string, string>,
  parentIds: readonly number[],
): Knex.QueryBuilder {
  const fixed = Object.fromEntries(Object.entries(relation.fixed).map(([column, value]) => [`link.${column}`, value]))
  const query = knex(`${relation.link} as link`)
    .join(`${relation.targetTable.name} as target`, 'target.id', `link.${relation.targetColumn}`)
    .whereIn(`link.${relation.parentColumn}`, [...parentIds])
    .where(fixed)
    .select({ ...selection, parentId: `link.${relation.parentColumn}` })
  return relation.orderColumn ? query.orderBy(`link.${relation.orderColumn}`) : query
}
