import type { Knex } from 'knex'

/** The rows that a statement in plain SQL returns, alike on both databases. Values are bound to `?` in their order. */
export async function rawRows<Row>(knex: Knex, sql: string, bindings: readonly Knex.RawBinding[]): Promise<Row[]> {
  const result: unknown = await knex.raw(sql, bindings)
  return (Array.isArray(result) ? result : (result as { rows: unknown[] }).rows) as Row[]
}
