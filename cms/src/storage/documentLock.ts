import type { Core } from '@strapi/strapi'
import { isPostgres } from './dialect'
import { inTransaction } from './inTransaction'

/**
 * Lets everybody else who writes the same document wait until the transaction under way ends. Publishing replaces rows, so two
 * writers in between each other's steps would look for rows that are gone. SQLite has one connection, on which writers queue anyway.
 */
export async function lockDocument(strapi: Core.Strapi, uid: string, documentId: string): Promise<void> {
  if (!isPostgres(strapi.db.connection)) return
  await inTransaction(strapi, (knex) => knex.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`${uid} ${documentId}`]))
}
