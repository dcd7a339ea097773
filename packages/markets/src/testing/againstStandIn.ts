import { createMarkets } from '../createMarkets.js'
import type { MarketAdapter, MarketPlatform } from '../market.js'
import { createStandIn, type Rewrite, type StandIn } from '../standIn/createStandIn.js'

/** The moment at which every test against the stand-in takes place, until it says otherwise. */
export const testTime = Date.parse('2026-03-20T12:00:00.000Z')

export interface AgainstStandIn {
  stand: () => StandIn
  markets: () => Record<MarketPlatform, MarketAdapter>
  /** The same, but giving up on an exchange after a tenth of a second: for a platform that does not answer. */
  impatientMarkets: () => Record<MarketPlatform, MarketAdapter>
  /** How long the HTTP code has asked to wait, in milliseconds. */
  pauses: number[]
  clock: { now: number }
}

/**
 * A fresh stand-in and adapters for every test of a file, over real HTTP on a free port, with a clock that stands still and pauses that
 * take no time.
 */
export function againstStandIn(): AgainstStandIn {
  let stand: StandIn | null = null
  const pauses: number[] = []
  const clock = { now: testTime }
  beforeEach(async () => {
    clock.now = testTime
    pauses.length = 0
    stand = createStandIn({ now: () => clock.now })
    await stand.start()
  })
  afterEach(() => stand?.stop())
  const marketsWithin = (timeout: number) => createMarkets({
    baseUrls: running(stand).baseUrls,
    timeout,
    now: () => clock.now,
    random: () => 0.5,
    pause: (milliseconds) => { pauses.push(milliseconds); return Promise.resolve() },
  })
  return { stand: () => running(stand), markets: () => marketsWithin(30_000), impatientMarkets: () => marketsWithin(100), pauses, clock }
}

function running(stand: StandIn | null): StandIn {
  if (stand === null) throw new Error('The stand-in runs only within tests')
  return stand
}

/** A rewrite that changes the objects found under a key, wherever they are: the markets of an event, say. */
export function changing(key: string, change: (item: Record<string, unknown>, index: number) => Record<string, unknown>): Rewrite {
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => {
      if (name !== key) return [name, walk(inner)]
      const changed = [inner].flat().map((item, index) => change(item as Record<string, unknown>, index))
      return [name, Array.isArray(inner) ? changed : changed[0]]
    }))
  }
  return walk
}
