/** The latest of several times, ISO 8601 in UTC with milliseconds; `null` where there is none, and what is no time does not count. */
export function latest(times: readonly (string | null | undefined)[]): string | null {
  const known = times.map(time => Date.parse(time ?? '')).filter(time => !Number.isNaN(time))
  return known.length > 0 ? new Date(Math.max(...known)).toISOString() : null
}
