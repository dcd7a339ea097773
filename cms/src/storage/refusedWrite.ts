/** Why the database refused a write. */
export type RefusedWrite =
  /** Another event has the same platform and external id. */
  | 'sameEvent'
  /** Somebody else wrote at the same moment: took what is unique, deleted what is leaned on, or held what was needed. */
  | 'conflict'
  /** A text or number does not fit its column, or holds a character that PostgreSQL does not store. */
  | 'unstorable'

// SQLSTATE codes of PostgreSQL and result codes of SQLite.
const unique = ['23505', 'SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY']
const inTheWay = ['23503', '40001', '40P01', 'SQLITE_CONSTRAINT_FOREIGNKEY', 'SQLITE_BUSY']
const doesNotFit = ['22001', '22003', '22021', '22P05']

/** Reads from a driver's error why the database refused a write; null for any other error. */
export function refusedWrite(error: unknown): RefusedWrite | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null
  // PostgreSQL names the constraint, SQLite the columns.
  if (unique.includes(error.code)) return /"events_of_platform"|events\.external_id/.test(error.message) ? 'sameEvent' : 'conflict'
  if (inTheWay.includes(error.code)) return 'conflict'
  return doesNotFit.includes(error.code) ? 'unstorable' : null
}
