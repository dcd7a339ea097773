import type { Core } from '@strapi/strapi'
import { decodeValue } from './decodeValue'
import { publicTypes, type PublicTypeName, type Row } from './publicTypes'

/** Where the rows of a public type are stored, and how to read them. */
export interface Table {
  name: string
  columns: readonly { key: string; column: string; type: string }[]
}

type StoredRow = Readonly<Record<string, unknown>>

const known = new WeakMap<Core.Strapi, Map<PublicTypeName, Table>>()

/** The table of a public type; Strapi alone decides how its tables and columns are called. */
export function tableOf(strapi: Core.Strapi, type: PublicTypeName): Table {
  const tables = known.get(strapi) ?? new Map<PublicTypeName, Table>()
  known.set(strapi, tables)
  const table = tables.get(type) ?? describe(strapi, type)
  tables.set(type, table)
  return table
}

function describe(strapi: Core.Strapi, type: PublicTypeName): Table {
  const { uid, columns } = publicTypes[type]
  const { tableName, attributes } = strapi.db.metadata.get(uid)
  return {
    name: tableName,
    columns: columns.map((key: string) => {
      const attribute = attributes[key]
      if (!attribute) throw new Error(`${uid} has no attribute ${key}, which the public contract names.`)
      return { key, column: ('columnName' in attribute && attribute.columnName) || key, type: attribute.type }
    }),
  }
}

/** What to select from a table that stands in the statement as `alias`, each column under its public name, `id` added. */
export function selectionOf(table: Table, alias: string): Record<string, string> {
  const columns = table.columns.map(({ key, column }): [string, string] => [key, `${alias}.${column}`])
  return Object.fromEntries([['id', `${alias}.id`], ...columns])
}

/** The column of a table that holds an attribute. */
export function columnOf(table: Table, key: string): string {
  const found = table.columns.find((column) => column.key === key)
  if (!found) throw new Error(`${table.name} has no public column ${key}.`)
  return found.column
}

/** A row as `selectionOf` read it, with values that are the same from both databases. */
export function decodeRow<R extends Row>(table: Table, stored: StoredRow): R {
  const row: Record<string, unknown> = { id: stored.id }
  for (const { key, type } of table.columns) row[key] = decodeValue(type, stored[key])
  return row as R
}
