import { databasePrefix, oneStatement } from './database.js'

/** Drops every database that this test run has made and left. */
export async function dropLeftDatabases(): Promise<void> {
  const server = process.env.TEST_DATABASE_URL
  if (!server) return
  const left = await oneStatement<{ datname: string }>(server, `select datname from pg_database where starts_with(datname, '${databasePrefix()}')`)
  for (const { datname } of left) await oneStatement(server, `drop database if exists ${datname} with (force)`)
}
