import { RateLimiterMemory } from 'rate-limiter-flexible'
import { readerNetwork } from './readerNetwork'

/** Keeps one reader's network from writing without end. Counted in this process: a limit against floods need not be exact. */
export interface FloodLimit {
  /** Counts one write; false when the network has had its share. */
  allows(address: string): Promise<boolean>
}

/** @param most how many writes one network may cause within `seconds` */
export function createFloodLimit(most: number, seconds: number): FloodLimit {
  const limiter = new RateLimiterMemory({ points: most, duration: seconds })
  return {
    async allows(address) {
      try {
        await limiter.consume(readerNetwork(address))
        return true
      } catch {
        return false
      }
    },
  }
}
