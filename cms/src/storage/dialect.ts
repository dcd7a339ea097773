import type { Knex } from 'knex'

/** Whether the database is PostgreSQL; the only other one is SQLite. */
export function isPostgres(knex: Knex): boolean {
  const client: { dialect: string } = knex.client
  return client.dialect === 'postgresql'
}
