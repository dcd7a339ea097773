import { randomBytes } from 'node:crypto'
import knex, { type Knex } from 'knex'
import { ensureVerdictRevisions } from '../../storage/verdictRevisions'
import type { CallAuthorRow, CallRow } from '../noteCall'
import { ensureRecordTables } from '../recordTables'

/** The databases that tests of the record run on: SQLite always, PostgreSQL where `TEST_DATABASE_URL` names a server. */
export const recordDatabases = process.env.TEST_DATABASE_URL ? (['sqlite', 'postgres'] as const) : (['sqlite'] as const)

/** An empty database with the tables of the record, and the way to be rid of it. */
export interface RecordDatabase {
  knex: Knex
  drop(): Promise<void>
}

export async function createRecordDatabase(kind: (typeof recordDatabases)[number]): Promise<RecordDatabase> {
  const database = kind === 'sqlite' ? memory() : await schemaOfItsOwn()
  await ensureRecordTables(database.knex)
  await ensureVerdictRevisions(database.knex)
  return database
}

function memory(): RecordDatabase {
  const database = knex({ client: 'better-sqlite3', connection: { filename: ':memory:' }, useNullAsDefault: true })
  return { knex: database, drop: () => database.destroy() }
}

async function schemaOfItsOwn(): Promise<RecordDatabase> {
  const name = `record_${randomBytes(6).toString('hex')}`
  const database = knex({ client: 'pg', connection: { connectionString: process.env.TEST_DATABASE_URL }, searchPath: [name] })
  await database.raw('create schema ??', [name])
  return {
    knex: database,
    drop: async () => {
      await database.raw('drop schema ?? cascade', [name])
      await database.destroy()
    },
  }
}

/** A call that says nothing in particular, with what is given. */
export function callWith(given: Partial<CallRow> & { prediction_document_id: string }): CallRow {
  return {
    verdict_document_id: `verdict of ${given.prediction_document_id}`,
    outcome_document_id: 'outcome',
    event_document_id: 'event',
    category_document_id: 'politics',
    category_name: '政治',
    category_name_en: 'Politics',
    event_title: 'Who will meet whom?',
    event_title_zh: null,
    outcome_label: 'Kim',
    outcome_label_zh: '金',
    slug: given.prediction_document_id,
    question: '会见面吗？',
    question_en: null,
    answer: 'YES',
    probability: 0.7,
    market_price: null,
    market_price_kind: null,
    market_price_at: null,
    issued_at: '2025-10-01T08:00:00.000Z',
    closes_at: '2025-12-31T00:00:00.000Z',
    ledger_hash: null,
    ...given,
  }
}

export function signedBy(...authors: string[]): CallAuthorRow[] {
  return authors.map((author) => ({ author_document_id: author, name: `${author} 中`, name_en: null }))
}
