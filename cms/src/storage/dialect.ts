import type { Knex } from 'knex'

/** Whether the database is PostgreSQL; the only other one is SQLite. */
export function isPostgres(knex: Knex): boolean {
  const client: { dialect: string } = knex.client
  return client.dialect === 'postgresql'
}

/** The code both databases give when a unique constraint is violated, wherever the error is wrapped. */
export function isUniqueViolation(error: unknown): boolean {
  if (!(error instanceof Error) || !('code' in error)) return false
  return error.code === '23505' || error.code === 'SQLITE_CONSTRAINT_UNIQUE' || error.code === 'SQLITE_CONSTRAINT_PRIMARYKEY'
}
