// The first retry waits up to this, each further one up to twice as long, none longer than the cap.
const firstWait = 250
const longestWait = 4000

/**
 * How long to wait before trying again: exponential back-off with full jitter, so that many who failed together do not return together.
 * Source: M. Brooker, "Exponential Backoff And Jitter", AWS Architecture Blog (2015).
 *
 * @param failures how many attempts have failed, 1 or more
 * @param random a number from 0 to below 1
 * @returns milliseconds, 0 to 4,000
 */
export function backOff(failures: number, random: number): number {
  return random * Math.min(longestWait, firstWait * 2 ** (failures - 1))
}

/**
 * Reads `Retry-After` (RFC 9110, 10.2.3): whole seconds, or an HTTP date.
 *
 * @param now milliseconds since 1970, against which a date is measured
 * @returns milliseconds from now, 0 for a date that has passed; null where the header is absent or means nothing
 */
export function readRetryAfter(header: string | null, now: number): number | null {
  const text = header?.trim() ?? ''
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000
  // A date has a weekday; `Date.parse` would also make something of "1.5" or "soon 7".
  if (!/^(?:mon|tue|wed|thu|fri|sat|sun)/i.test(text)) return null
  const date = Date.parse(text)
  return Number.isNaN(date) ? null : Math.max(0, date - now)
}
