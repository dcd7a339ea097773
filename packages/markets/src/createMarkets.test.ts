import { createMarkets, defaultBaseUrls } from './createMarkets.js'
import { marketPlatforms, type MarketAdapter, type MarketPlatform } from './market.js'
import { parseMarketUrl } from './parseMarketUrl.js'
import type { MarketProblemCode } from './problem.js'
import { misbehaviours, type Misbehaviour } from './standIn/misbehaviour.js'
import { againstStandIn, testTime } from './testing/againstStandIn.js'
import { problemOf } from './testing/problemOf.js'

const { stand, markets, impatientMarkets, pauses } = againstStandIn()

const names: Record<Misbehaviour, MarketProblemCode> = {
  slow: 'timed_out',
  cut_off: 'cut_off',
  rate_limited: 'rate_limited',
  server_error: 'server_error',
  malformed: 'not_json',
  changed_field: 'changed_shape',
  empty: 'empty',
  impossible_price: 'impossible_price',
  redirect_elsewhere: 'refused_redirect',
  huge: 'too_large',
}

const attempts: Partial<Record<Misbehaviour, number>> = { slow: 3, cut_off: 3, server_error: 3 }

const events: Record<MarketPlatform, string> = {
  polymarket: 'who-will-trump-meet-with-in-2025', kalshi: 'KXFEDDECISION-27JAN', manifold: 'which-probe-lands-on-the-moon-first',
}

const readEvent = (platform: MarketPlatform, adapter = markets()[platform]) => adapter.readEvent({ slug: events[platform], kind: 'event' })

async function historyReader(platform: MarketPlatform, adapter: MarketAdapter): Promise<() => ReturnType<MarketAdapter['readHistory']>> {
  const { externalId: eventExternalId, outcomes: [outcome] } = await readEvent(platform)
  if (outcome === undefined) throw new Error('There is one')
  const [from, to] = [new Date(testTime - 5 * 24 * 60 * 60 * 1000), new Date(testTime)]
  return () => adapter.readHistory({ ...outcome, eventExternalId }, from, to)
}

describe.each(marketPlatforms)('when %s misbehaves', (platform) => {
  test.each(misbehaviours)('%s has a name, costs no storm of requests and leads nowhere else', async (mode) => {
    const adapter = (mode === 'slow' ? impatientMarkets() : markets())[platform]
    const readHistory = await historyReader(platform, adapter)
    stand().misbehave(platform, mode)
    for (const read of [() => readEvent(platform, adapter), readHistory]) {
      stand().requests.length = 0
      pauses.length = 0
      const problem = await problemOf(read())
      expect(problem).toMatchObject({ code: names[mode], platform })
      expect(stand().requests.every(request => request.platform === platform)).toBe(true)
      expect(stand().requests.length).toBeLessThanOrEqual(2 + (attempts[mode] ?? 1))
      expect(pauses).toHaveLength((attempts[mode] ?? 1) - 1)
    }
  })

  test('the others go on, and so does it once it behaves again', async () => {
    const before = await readEvent(platform)
    stand().misbehave(platform, 'server_error')
    for (const other of marketPlatforms) if (other !== platform) expect((await readEvent(other)).outcomes.length).toBeGreaterThan(1)
    stand().misbehave(platform, null)
    expect(await readEvent(platform)).toEqual(before)
  })
})

test('a limit says how long to wait', async () => {
  stand().misbehave('kalshi', 'rate_limited')
  expect(await problemOf(readEvent('kalshi'))).toMatchObject({ retryAfter: 60_000, messages: { 'zh-Hans': expect.stringContaining('60 秒') as unknown } })
  expect(stand().requests).toHaveLength(1)
})

test('every address of the demonstration is understood, leads to its event, and comes back as the same', async () => {
  expect(stand().addresses.length).toBe(stand().world.events.length)
  for (const address of stand().addresses) {
    const parsed = parseMarketUrl(address)
    if (!('slug' in parsed)) throw new Error(`${address} was not understood`)
    const event = await markets()[parsed.platform].readEvent(parsed)
    const again = parseMarketUrl(event.url)
    if (!('slug' in again)) throw new Error(`${event.url} was not understood`)
    expect({ ...again, url: '' }).toEqual({ ...parsed, url: '' })
  }
})

test('an address of one market points at its outcome', async () => {
  for (const address of [
    'https://polymarket.com/event/who-will-trump-meet-with-in-2025/kim-jong-un-who-will-trump-meet-with-in-2025',
    'https://polymarket.com/market/kim-jong-un-who-will-trump-meet-with-in-2025',
    'https://kalshi.com/markets/kxfeddecision/fed-decision/kxfeddecision-27jan#kxfeddecision-27jan-cutof25bps',
  ]) {
    const parsed = parseMarketUrl(address)
    if (!('slug' in parsed)) throw new Error(`${address} was not understood`)
    const { outcomes } = await markets()[parsed.platform].readEvent(parsed)
    expect(outcomes.findIndex(({ slug }) => slug === parsed.outcomeHint)).toBe(0)
  }
})

describe('the configuration', () => {
  test('names the platforms\' own addresses where nothing else is said', () => {
    expect(defaultBaseUrls).toEqual({
      polymarketGamma: 'https://gamma-api.polymarket.com',
      polymarketClob: 'https://clob.polymarket.com',
      kalshi: 'https://external-api.kalshi.com/trade-api/v2',
      // Not manifold.markets/api, which is being retired.
      manifold: 'https://api.manifold.markets',
    })
    expect(Object.keys(createMarkets())).toEqual([...marketPlatforms])
  })

  test('that is no address is refused at once', () => {
    expect(() => createMarkets({ baseUrls: { kalshi: 'kalshi' } })).toThrow('Invalid URL')
  })

  test('may end in a slash', async () => {
    const { baseUrls } = stand()
    const slashed = createMarkets({ baseUrls: { ...baseUrls, manifold: `${baseUrls.manifold}/` }, now: () => testTime })
    expect(await slashed.manifold.readEvent({ slug: events.manifold, kind: 'event' })).toMatchObject({ externalId: 'contract900006' })
  })
})
