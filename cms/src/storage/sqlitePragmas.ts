import { searchWords } from './searchTables'

interface SqliteConnection {
  pragma(source: string): unknown
  exec(sql: string): unknown
}

/**
 * Readers must not wait for writers (WAL), a busy database is waited for, and a commit survives the death of the process:
 * with WAL, `synchronous = NORMAL` keeps every committed transaction across `kill -9`. `optimize` looks at a few rows of each
 * table: without numbers SQLite takes every index for equally good, and walks an archive to find the three articles of an event.
 * The tables of the full-text index keep no numbers: they grow from nothing within one run, and told that there are two rows
 * SQLite would read all of them for each that FTS5 deletes.
 */
export function prepareSqliteConnection(connection: SqliteConnection, done: (error: Error | null, connection: SqliteConnection) => void) {
  connection.pragma('journal_mode = WAL')
  connection.pragma('synchronous = NORMAL')
  connection.pragma('busy_timeout = 10000')
  connection.pragma('analysis_limit = 400')
  connection.pragma('optimize = 0x10002')
  const numbers = connection.pragma('table_info(sqlite_stat1)')
  if (Array.isArray(numbers) && numbers.length > 0) {
    connection.exec(`delete from sqlite_stat1 where tbl like '${searchWords}%'; analyze sqlite_schema`)
  }
  done(null, connection)
}
