/** A time that Strapi stored, as ISO 8601: SQLite holds milliseconds since 1970, PostgreSQL's driver answers a Date. */
export function storedMoment(value: Date | number | string | null): string | null {
  if (value === null) return null
  return new Date(typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value).toISOString()
}
