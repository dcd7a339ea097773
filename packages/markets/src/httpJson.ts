import { exchange, type Exchanged } from './exchange.js'
import type { MarketPlatform } from './market.js'
import { MarketProblem } from './problem.js'
import { backOff, readRetryAfter } from './retryDelay.js'

export interface HttpSettings {
  /** Scheme, host and port of every address that may be asked. */
  origins: readonly string[]
  /** For one exchange, from connecting to the last byte, in milliseconds. */
  timeout: number
  /** How often to ask in all, 1 or more. */
  attempts: number
  /** Milliseconds since 1970. */
  now: () => number
  /** 0 to below 1. */
  random: () => number
  pause: (milliseconds: number) => Promise<void>
}

export interface JsonAnswer {
  /** Never empty: neither null nor an object without members. */
  value: unknown
  /** When the platform said so, in milliseconds since 1970: now, less the `Age` of an answer out of a cache. */
  at: number
}

/** Asks a platform for JSON. */
export type HttpJson = (platform: MarketPlatform, url: URL) => Promise<JsonAnswer>

const maxBytes = 4 * 1024 * 1024
// A platform that asks for longer is left alone: whoever called decides when to come back.
const longestRetryAfter = 5000
const oldestAge = 24 * 60 * 60

const worthAnotherTry = new Set<MarketProblem['code']>(['rate_limited', 'server_error', 'timed_out', 'cut_off', 'unreachable'])

/**
 * Bounded HTTP for the adapters. Asks only allowed origins, follows no redirect away from them, stops at a time and a size, and tries
 * again after 429, 5xx and faults of the network (never after another 4xx) with back-off and jitter, or after the time the platform names
 * in `Retry-After` if that is five seconds at most.
 *
 * @returns a function that throws `MarketProblem` and nothing else: `host_not_allowed`, `timed_out`, `unreachable`, `cut_off`, `too_large`,
 *   `refused_redirect`, `rate_limited`, `server_error`, `not_found`, `not_json`, `empty`
 */
export function createHttpJson(settings: HttpSettings): HttpJson {
  const allowed = new Set(settings.origins)
  return async (platform, url) => {
    if (!allowed.has(url.origin)) throw new MarketProblem('host_not_allowed', { platform })
    for (let failures = 0; ;) {
      try {
        return await askOnce(platform, url, settings)
      } catch (error) {
        if (!(error instanceof MarketProblem) || !worthAnotherTry.has(error.code)) throw error
        failures += 1
        if (failures >= settings.attempts || isRefusal(error) || (error.retryAfter ?? 0) > longestRetryAfter) throw error
        await settings.pause(error.retryAfter ?? backOff(failures, settings.random()))
      }
    }
  }
}

async function askOnce(platform: MarketPlatform, url: URL, { timeout, now }: HttpSettings): Promise<JsonAnswer> {
  const answer = await exchange(platform, url, { timeout, maxBytes })
  if (answer.status !== 200) throw problemOfStatus(platform, answer, now())
  const value = parsed(platform, answer.body)
  return { value, at: now() - ageOf(answer.headers) }
}

function problemOfStatus(platform: MarketPlatform, { status, headers }: Exchanged, now: number): MarketProblem {
  const retryAfter = readRetryAfter(headers.get('retry-after'), now) ?? undefined
  if (status === 404 || status === 410) return new MarketProblem('not_found', { platform, status })
  if (status === 429) return new MarketProblem('rate_limited', { platform, status, retryAfter })
  if (status > 200 && status < 300) return new MarketProblem('empty', { platform, status })
  return new MarketProblem('server_error', { platform, status, retryAfter })
}

/** Whether the platform understood and said no (400, 401, 403 …): asking again would get the same answer. */
function isRefusal({ code, status }: MarketProblem): boolean {
  return code === 'server_error' && status !== undefined && status < 500
}

function parsed(platform: MarketPlatform, body: string): unknown {
  if (body.trim() === '') throw new MarketProblem('empty', { platform })
  let value: unknown
  try {
    value = JSON.parse(body)
  } catch (cause) {
    throw new MarketProblem('not_json', { platform, cause })
  }
  if (value === null || (typeof value === 'object' && !Array.isArray(value) && Object.keys(value).length === 0)) {
    throw new MarketProblem('empty', { platform })
  }
  return value
}

function ageOf(headers: Headers): number {
  const age = headers.get('age') ?? ''
  return /^\d{1,6}$/.test(age) && Number(age) <= oldestAge ? Number(age) * 1000 : 0
}
