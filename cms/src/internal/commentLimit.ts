import { Redis } from 'ioredis'
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes, type RateLimiterAbstract } from 'rate-limiter-flexible'

/** How many comments one reader's network may send: 5 in 10 minutes and 20 a day. Waits are in milliseconds, 0 for none. */
export interface CommentLimit {
  /** How long the reader would have to wait now; counts nothing. */
  wait(reader: string): Promise<number>
  /** Counts a comment, or says how long the reader has to wait. Exact, however many comments come at once. */
  take(reader: string): Promise<number>
  /** Takes back the count of a comment that was not stored after all. */
  giveBack(reader: string): Promise<void>
  close(): void
}

const shares = [
  { points: 5, duration: 10 * 60, keyPrefix: 'presage:comments:10min' },
  { points: 20, duration: 24 * 60 * 60, keyPrefix: 'presage:comments:day' },
]

/**
 * Counts in Redis where there is one, so that several instances share the count, and in this process where there is none or
 * while Redis does not answer.
 */
export function createCommentLimit(redisUrl: string | undefined): CommentLimit {
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
