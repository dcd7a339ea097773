interface SqliteConnection {
  pragma(source: string): unknown
}

/**
 * Readers must not wait for writers (WAL), a busy database is waited for, and a commit survives the death of the process:
 * with WAL, `synchronous = NORMAL` keeps every committed transaction across `kill -9`.
 */
export function prepareSqliteConnection(connection: SqliteConnection, done: (error: Error | null, connection: SqliteConnection) => void) {
  connection.pragma('journal_mode = WAL')
  connection.pragma('synchronous = NORMAL')
  connection.pragma('busy_timeout = 10000')
  done(null, connection)
}
