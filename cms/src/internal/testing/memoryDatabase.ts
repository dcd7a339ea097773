import knex, { type Knex } from 'knex'
import { ensureClickTables } from '../../storage/clickTables'
import { ensureCommentTables } from '../../storage/commentTables'
import { ensureViewTables } from '../../storage/viewTables'

/** An SQLite database in memory with the tables the door writes to, and as much of Strapi's as it reads. */
export async function createMemoryDatabase(): Promise<Knex> {
  const database = knex({ client: 'better-sqlite3', connection: { filename: ':memory:' }, useNullAsDefault: true })
  await ensureViewTables(database)
  await ensureClickTables(database)
  await ensureCommentTables(database)
  await database.schema.createTable('predictions', (table) => {
    table.string('document_id')
    table.datetime('published_at')
  })
  await database.schema.createTable('sponsor_links', (table) => {
    table.string('document_id')
    table.string('url')
    table.boolean('enabled')
    table.datetime('starts_at')
    table.datetime('ends_at')
  })
  return database
}
