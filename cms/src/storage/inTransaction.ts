import type { Core } from '@strapi/strapi'
import type { Knex } from 'knex'

/**
 * Runs plain SQL inside the transaction that is under way, or in one of its own. `strapi.db.connection` would not do: on SQLite
 * it waits for the one connection that the transaction itself holds, on PostgreSQL it would not see what is not committed yet.
 */
export function inTransaction<T>(strapi: Core.Strapi, work: (knex: Knex) => Promise<T>): Promise<T> {
  return strapi.db.transaction(({ trx }: { trx: Knex }) => work(trx)) as Promise<T>
}
