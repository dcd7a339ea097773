import type { MarketProblemCode } from '@presage/markets/problem'

const longestPause = 6 * 60 * 60 * 1000

/** Problems of one event or of how it is told; any other means that the platform as a whole is away. */
const ofOneEvent: readonly MarketProblemCode[] = [
  'not_found', 'changed_shape', 'impossible_price', 'empty', 'too_large', 'unsupported_market', 'not_a_market_url',
]

/** Whether a platform that answers like this is better left alone with its other events too. */
export function isOfPlatform(code: MarketProblemCode): boolean {
  return !ofOneEvent.includes(code)
}

/**
 * How long to wait after so many failures in a row: the interval doubled each time, at most six hours, a quarter more or less so
 * that not everybody comes back at once, and never less than the platform asked for.
 * @param interval, retryAfter in milliseconds
 * @param random 0..1
 */
export function pauseAfter(failures: number, interval: number, retryAfter = 0, random = Math.random()): number {
  const doubled = Math.min(interval * 2 ** Math.min(failures, 30), longestPause)
  return Math.round(Math.max(doubled * (0.75 + random / 2), retryAfter))
}
