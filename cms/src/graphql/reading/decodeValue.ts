/**
 * What a column holds, as the API returns it. The two databases hand the same value out differently: SQLite keeps times as
 * milliseconds, truth as 0 and 1, and JSON as text; PostgreSQL has types for all three.
 *
 * @param type the attribute's type in Strapi's words
 */
export function decodeValue(type: string, stored: unknown): unknown {
  if (stored === null || stored === undefined) return null
  switch (type) {
    case 'datetime':
    case 'timestamp':
      return decodeTime(stored)
    case 'boolean':
      return stored === true || stored === 1
    case 'json':
    case 'blocks':
      return typeof stored === 'string' ? JSON.parse(stored) : stored
    case 'biginteger':
    case 'decimal':
    case 'float':
    case 'integer':
      return Number(stored)
    default:
      return stored
  }
}

/** A point in time, from whatever a database or a plain table of ours calls one; null when it is none. */
export function decodeTime(stored: unknown): Date | null {
  if (!(stored instanceof Date) && typeof stored !== 'number' && typeof stored !== 'string') return null
  const time = new Date(stored)
  return Number.isNaN(time.getTime()) ? null : time
}
