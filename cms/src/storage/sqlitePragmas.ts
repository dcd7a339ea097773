interface SqliteConnection {
  pragma(source: string): unknown
}

/**
 * Readers must not wait for writers (WAL), a busy database is waited for, and a commit survives the death of the process:
 * with WAL, `synchronous = NORMAL` keeps every committed transaction across `kill -9`. `optimize` looks at a few rows of each
 * table: without numbers SQLite takes every index for equally good, and walks an archive to find the three articles of an event.
 */
export function prepareSqliteConnection(connection: SqliteConnection, done: (error: Error | null, connection: SqliteConnection) => void) {
  connection.pragma('journal_mode = WAL')
  connection.pragma('synchronous = NORMAL')
  connection.pragma('busy_timeout = 10000')
  connection.pragma('analysis_limit = 400')
  connection.pragma('optimize = 0x10002')
  done(null, connection)
}
