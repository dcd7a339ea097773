import { Redis } from 'ioredis'
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes, type RateLimiterAbstract } from 'rate-limiter-flexible'

/** How much of something one reader's network may send. Waits are in milliseconds, 0 for none. */
export interface ReaderLimit {
  /** How long the reader would have to wait now; counts nothing. */
  wait(reader: string): Promise<number>
  /** Counts one, or says how long the reader has to wait. Exact, however many come at once. */
  take(reader: string): Promise<number>
  /** Takes back the count of what was not stored after all. */
  giveBack(reader: string): Promise<void>
  close(): void
}

/** `points` of it within `duration` seconds; each share is counted under a key of its own. */
interface Share {
  points: number
  duration: number
  keyPrefix: string
}

/** 5 comments in 10 minutes and 20 a day. */
export const commentShares: readonly Share[] = [
  { points: 5, duration: 10 * 60, keyPrefix: 'presage:comments:10min' },
  { points: 20, duration: 24 * 60 * 60, keyPrefix: 'presage:comments:day' },
]
/** 10 reports in 10 minutes and 30 a day. */
export const reportShares: readonly Share[] = [
  { points: 10, duration: 10 * 60, keyPrefix: 'presage:reports:10min' },
  { points: 30, duration: 24 * 60 * 60, keyPrefix: 'presage:reports:day' },
]

/**
 * Counts in Redis where there is one, so that several instances share the count, and in this process where there is none or
 * while Redis does not answer.
 */
export function createReaderLimit(redisUrl: string | undefined, shares: readonly Share[]): ReaderLimit {
  const redis = redisUrl === undefined ? undefined : connect(redisUrl)
  const limiters = shares.map((share): RateLimiterAbstract => {
    const inProcess = new RateLimiterMemory(share)
    if (!redis) return inProcess
    return new RateLimiterRedis({ ...share, storeClient: redis, rejectIfRedisNotReady: true, insuranceLimiter: inProcess })
  })

  return {
    async wait(reader) {
      const waits = await Promise.all(limiters.map(async (limiter) => {
        const state = await limiter.get(reader)
        return state && state.consumedPoints >= limiter.points ? state.msBeforeNext : 0
      }))
      return Math.max(...waits)
    },
    async take(reader) {
      const taken: RateLimiterAbstract[] = []
      for (const limiter of limiters) {
        try {
          await limiter.consume(reader)
          taken.push(limiter)
        } catch (refusal) {
          await Promise.all(taken.map((earlier) => earlier.reward(reader)))
          if (refusal instanceof RateLimiterRes) return Math.max(1, refusal.msBeforeNext)
          throw refusal
        }
      }
      return 0
    },
    async giveBack(reader) {
      await Promise.all(limiters.map((limiter) => limiter.reward(reader)))
    },
    close() {
      redis?.disconnect()
    },
  }
}

function connect(url: string): Redis {
  const redis = new Redis(url, { enableOfflineQueue: false, maxRetriesPerRequest: 1 })
  // Without a listener a lost connection would end the process; ioredis reconnects by itself, and meanwhile this process counts.
  redis.on('error', () => undefined)
  return redis
}
