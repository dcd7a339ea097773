import { createHash, randomBytes } from 'node:crypto'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Client } from 'pg'

export type DatabaseKind = 'sqlite' | 'postgres'

/** What a value of a row may be. */
export type Value = string | number | null

/** A fresh database of one CMS, and a way to look into it past the CMS. */
export interface Database {
  readonly kind: DatabaseKind
  /** What the CMS is told of it. */
  readonly env: Record<string, string>
  /**
   * Runs one statement and returns its rows. Values are bound to `?` in their order, on both databases.
   * @throws what the database refuses
   */
  rows<Row extends object>(sql: string, ...values: Value[]): Promise<Row[]>
  /** Closes the connection; drops the database where it is not just a file. */
  drop(): Promise<void>
}

/** Databases this run is to be made on: SQLite always, PostgreSQL where `TEST_DATABASE_URL` names a server. */
export const databaseKinds: DatabaseKind[] = process.env.TEST_DATABASE_URL ? ['sqlite', 'postgres'] : ['sqlite']

/**
 * Makes a fresh database.
 * @param dataDir the DATA_DIR of the CMS, where the SQLite file will be
 * @throws Error when `TEST_DATABASE_URL` is missing or its server does not answer
 */
export function createDatabase(kind: DatabaseKind, dataDir: string): Promise<Database> {
  return kind === 'sqlite' ? Promise.resolve(sqlite(path.join(dataDir, 'presage.sqlite'))) : postgres()
}

/** Databases of one test run begin alike, so that whatever is left of it can be found. */
function newDatabaseName(): string {
  return `${databasePrefix()}${randomBytes(6).toString('hex')}`
}

/** How the names of this test run's databases begin. */
export function databasePrefix(): string {
  const run = process.env.PRESAGE_TEST_RUN
  return `presage_test_${run ? `${createHash('sha256').update(run).digest('hex').slice(0, 8)}_` : ''}`
}

function sqlite(file: string): Database {
  let opened: DatabaseSync | undefined
  const connection = () => {
    opened ??= new DatabaseSync(file, { timeout: 10_000 })
    return opened
  }
  return {
    kind: 'sqlite',
    env: {},
    rows: <Row extends object>(sql: string, ...values: Value[]) =>
      Promise.resolve().then(() => connection().prepare(sql).all(...values) as Row[]),
    drop: () => Promise.resolve(opened?.close()),
  }
}

async function postgres(): Promise<Database> {
  const server = process.env.TEST_DATABASE_URL
  if (!server) throw new Error('TEST_DATABASE_URL is not set: it must name a PostgreSQL server on which databases may be created.')
  const name = newDatabaseName()
  await oneStatement(server, `create database ${name}`)
  const address = new URL(server)
  address.pathname = `/${name}`
  const connection = new Client({ connectionString: address.href })
  // The server ends this connection when the database is dropped.
  connection.on('error', () => undefined)
  await connection.connect()
  return {
    kind: 'postgres',
    env: { DATABASE_URL: address.href },
    async rows<Row extends object>(sql: string, ...values: Value[]) {
      let position = 0
      const { rows } = await connection.query<Row>(sql.replace(/\?/g, () => `$${++position}`), values)
      return rows
    },
    async drop() {
      await connection.end()
      await oneStatement(server, `drop database if exists ${name} with (force)`)
    },
  }
}

/** Makes one statement on a connection of its own. @param address of a PostgreSQL server */
export async function oneStatement<Row extends object>(address: string, sql: string): Promise<Row[]> {
  const client = new Client({ connectionString: address, connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
    return (await client.query<Row>(sql)).rows
  } finally {
    await client.end()
  }
}
