import knex, { type Knex } from 'knex'
import { ensureClickTables } from '../../storage/clickTables'
import { ensureCommentTables } from '../../storage/commentTables'
import { ensureSponsorViews } from '../../storage/sponsorViews'
import { ensureViewTables } from '../../storage/viewTables'

/** An SQLite database in memory with the tables the door writes to, and as much of Strapi's as it reads. */
export async function createMemoryDatabase(): Promise<Knex> {
  const database = knex({ client: 'better-sqlite3', connection: { filename: ':memory:' }, useNullAsDefault: true })
  await ensureViewTables(database)
  await ensureClickTables(database)
  await ensureCommentTables(database)
  await ensureSponsorViews(database)
  await database.schema.createTable('predictions', (table) => {
    table.increments('id')
    table.string('document_id')
    table.string('locale')
    table.datetime('published_at')
  })
  await database.schema.createTable('sites', (table) => {
    table.increments('id')
    table.string('locale')
  })
  for (const [usage, column] of [['predictions_sponsor_links_lnk', 'prediction_id'], ['sites_default_sponsor_links_lnk', 'site_id']] as const) {
    await database.schema.createTable(usage, (table) => {
      table.integer(column)
      table.integer('sponsor_link_id')
    })
  }
  await database.schema.createTable('sponsor_links', (table) => {
    table.increments('id')
    table.string('document_id')
    table.string('placement')
    table.string('url')
    table.boolean('enabled')
    table.datetime('starts_at')
    table.datetime('ends_at')
  })
  return database
}
