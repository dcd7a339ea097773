import type { MarketEvent } from './market.js'
import { againstStandIn, changing, testTime } from './testing/againstStandIn.js'
import { problemOf } from './testing/problemOf.js'

const { stand, markets, clock } = againstStandIn()

const fed = { slug: 'KXFEDDECISION-27JAN', kind: 'event' } as const
const cut = 'KXFEDDECISION-27JAN-CUTOF25BPS'
const day = 24 * 60 * 60 * 1000
const paths = () => stand().requests.map(({ path }) => path.replace('/kalshi/trade-api/v2/', ''))

/** The event, its first market changed on its way out. */
async function eventWith(changes: Record<string, unknown>): Promise<MarketEvent> {
  stand().rewrite('kalshi', changing('markets', (market, index) => index === 0 ? { ...market, ...changes } : market))
  return markets().kalshi.readEvent(fed)
}
const outcomeWith = async (changes: Record<string, unknown>) => (await eventWith(changes)).outcomes[0]

describe('an event', () => {
  test('with its markets', async () => {
    const event = await markets().kalshi.readEvent(fed)
    expect(event).toMatchObject({
      platform: 'kalshi',
      externalId: 'KXFEDDECISION-27JAN',
      url: 'https://kalshi.com/markets/kxfeddecision/fed-decision-in-january/kxfeddecision-27jan',
      title: 'Fed decision in January?',
      exclusive: true,
      opensAt: '2026-01-19T12:00:00.000Z',
      closesAt: '2026-04-19T12:00:00.000Z',
      state: 'open',
    })
    expect(event.outcomes).toHaveLength(2)
    expect(event.outcomes[0]).toEqual({
      externalId: cut,
      tokenId: null,
      slug: cut,
      label: 'Cut of 25 bps',
      rules: expect.stringContaining('Cut of 25 bps') as unknown,
      price: { value: 0.43, kind: 'last', bid: 0.42, ask: 0.44, at: '2026-03-20T12:00:00.000Z' },
      volume: expect.any(Number) as unknown,
      currency: 'USD',
      resolution: { state: 'pending' },
    })
  })

  test('is asked for with its markets nested, by an upper-case ticker', async () => {
    await markets().kalshi.readEvent({ slug: 'kxfeddecision-27jan', kind: 'event' })
    await markets().kalshi.readEvent({ externalId: 'kxfeddecision-27jan' })
    expect(paths().filter(path => path.startsWith('events'))).toEqual(Array(2).fill('events/KXFEDDECISION-27JAN?with_nested_markets=true'))
  })

  test('is found by a market\'s ticker, said to be one or not', async () => {
    const event = await markets().kalshi.readEvent(fed)
    expect(await markets().kalshi.readEvent({ slug: cut.toLowerCase(), kind: 'market' })).toEqual(event)
    expect(await markets().kalshi.readEvent({ slug: cut, kind: 'event' })).toEqual(event)
    stand().world.archive(cut)
    expect((await markets().kalshi.readEvent({ slug: cut, kind: 'market' })).externalId).toBe(event.externalId)
  })

  test('is found by its series where that has one open event, and not where it has several', async () => {
    const event = await markets().kalshi.readEvent(fed)
    expect(await markets().kalshi.readEvent({ slug: 'KXFEDDECISION', kind: 'event' })).toEqual(event)
    stand().world.addEvent({ platform: 'kalshi', slug: 'KXFEDDECISION-27MAR', title: 'Fed decision in March?', owner: 'KXFEDDECISION', outcomes: { Cut: 0.5 } })
    expect(await problemOf(markets().kalshi.readEvent({ slug: 'KXFEDDECISION', kind: 'event' }))).toMatchObject({ code: 'not_found' })
  })

  test('that does not exist is not found; a name that is none is not even asked for', async () => {
    expect(await problemOf(markets().kalshi.readEvent({ slug: 'KXNOTHING', kind: 'event' }))).toMatchObject({ code: 'not_found', platform: 'kalshi' })
    expect(await problemOf(markets().kalshi.readEvent({ externalId: 'KXNOTHING' }))).toMatchObject({ code: 'not_found' })
    stand().requests.length = 0
    for (const slug of ['..', 'a/b', '']) expect(await problemOf(markets().kalshi.readEvent({ slug, kind: 'market' }))).toMatchObject({ code: 'not_found' })
    expect(stand().requests).toEqual([])
  })

  test('keeps the markets that have moved to the historical part', async () => {
    stand().world.resolve(cut, 'no')
    stand().world.archive(cut)
    clock.now += 61 * day
    expect((await markets().kalshi.readEvent(fed)).outcomes).toMatchObject([{ label: 'No change' }, { label: 'Cut of 25 bps', resolution: { as: 'no' } }])
    stand().world.archive('KXFEDDECISION-27JAN-NOCHANGE')
    expect((await markets().kalshi.readEvent(fed)).outcomes).toHaveLength(2)
  })

  test('that is young is not asked for there', async () => {
    stand().world.event(fed.slug).opensAt = testTime - day
    await markets().kalshi.readEvent(fed)
    expect(paths()).toEqual(['events/KXFEDDECISION-27JAN?with_nested_markets=true'])
  })

  test('of one market is called by its question, and its rules are the event\'s', async () => {
    stand().world.addEvent({ platform: 'kalshi', slug: 'KXRAIN-27', title: 'Will it rain?', outcomes: { Yes: 0.5 } })
    expect(await markets().kalshi.readEvent({ slug: 'KXRAIN-27', kind: 'event' })).toMatchObject({
      rules: expect.stringContaining('Will it rain?') as unknown, exclusive: false, outcomes: [{ label: 'Will it rain?', rules: null }],
    })
  })

  test('has the rules of all its markets, both parts', async () => {
    const { rules } = await eventWith({ rules_primary: 'First.', rules_secondary: ' Second. ' })
    expect(rules).toContain('Cut of 25 bps\nFirst.\n\nSecond.\n\nNo change\n')
    stand().rewrite('kalshi', changing('markets', market => ({ ...market, rules_primary: 'Same for all.' })))
    expect((await markets().kalshi.readEvent(fed)).rules).toBe('Same for all.')
  })

  test('leaves scalar markets out, and is refused where there is nothing else', async () => {
    const scalar = { market_type: 'scalar', last_price_dollars: undefined }
    expect((await eventWith(scalar)).outcomes).toMatchObject([{ label: 'No change' }])
    stand().rewrite('kalshi', changing('markets', market => ({ ...market, ...scalar })))
    expect(await problemOf(markets().kalshi.readEvent(fed))).toMatchObject({ code: 'unsupported_market', platform: 'kalshi' })
  })

  test('without markets is empty', async () => {
    stand().rewrite('kalshi', (json, path) => path.startsWith('events/') ? changing('event', ({ markets: _, ...event }) => event)(json, path) : json)
    expect(await problemOf(markets().kalshi.readEvent(fed))).toMatchObject({ code: 'empty', field: 'event.markets' })
  })
})

describe('the price', () => {
  test.each<[string, Record<string, unknown>, object | null]>([
    ['is the last trade', { last_price_dollars: '0.4300', yes_bid_dollars: '0.1000', yes_ask_dollars: '0.9000' }, { value: 0.43, kind: 'last', bid: 0.1, ask: 0.9 }],
    ['is the middle before the first trade', { last_price_dollars: '0.0000', yes_bid_dollars: '0.4200', yes_ask_dollars: '0.4500' }, { value: 0.435, kind: 'mid' }],
    ['is nothing in an empty book', { last_price_dollars: '0.0000', yes_bid_dollars: '0.0000', yes_ask_dollars: '1.0000' }, null],
    ['is nothing where the first quotes are far apart', { last_price_dollars: '0.0000', yes_bid_dollars: '0.0100', yes_ask_dollars: '0.9900' }, null],
    ['may be below a cent', { last_price_dollars: '0.0035' }, { value: 0.0035 }],
  ])('%s', async (_name, changes, expected) => {
    const outcome = await outcomeWith(changes)
    if (expected === null) expect(outcome?.price).toBeNull()
    else expect(outcome?.price).toMatchObject(expected)
  })

  test('never comes from the old fields in cents', async () => {
    const old = { last_price: 43, yes_bid: 42, yes_ask: 44, volume: 1000 }
    for (const zero of [{}, { last_price: 0, yes_bid: 0, yes_ask: 0 }]) {
      expect(await problemOf(eventWith({ ...old, ...zero, last_price_dollars: undefined }))).toMatchObject({ code: 'changed_shape', field: 'event.markets[0].last_price_dollars' })
    }
    expect(await outcomeWith({ ...old, last_price: 99 })).toMatchObject({ price: { value: 0.43 } })
  })

  test.each<[string, Record<string, unknown>, string, string]>([
    ['above a dollar', { last_price_dollars: '1.7000' }, 'impossible_price', 'last_price_dollars'],
    ['in cents', { yes_bid_dollars: 42 }, 'impossible_price', 'yes_bid_dollars'],
    ['below nothing', { yes_ask_dollars: '-0.0100' }, 'impossible_price', 'yes_ask_dollars'],
    ['blank', { yes_ask_dollars: '' }, 'changed_shape', 'yes_ask_dollars'],
    ['null', { last_price_dollars: null }, 'changed_shape', 'last_price_dollars'],
    ['of no volume', { volume_fp: undefined }, 'changed_shape', 'volume_fp'],
    ['of an unknown kind of market', { market_type: 'ternary' }, 'changed_shape', 'market_type'],
  ])('that is %s is an error that names the field', async (_name, changes, code, field) => {
    expect(await problemOf(eventWith(changes))).toMatchObject({ code, field: `event.markets[0].${field}`, platform: 'kalshi' })
  })

  test('fields that are missing or deprecated on the live platform are not missed', async () => {
    const without = { previous_price_dollars: undefined, liquidity_dollars: undefined, title: undefined }
    expect(await outcomeWith(without)).toMatchObject({ price: { value: 0.43 } })
  })

  test('volume counts contracts, each at its payout', async () => {
    expect((await outcomeWith({ volume_fp: '125000.00' }))?.volume).toBe(125_000)
    expect((await outcomeWith({ volume_fp: '125000.00', notional_value_dollars: '10.0000' }))?.volume).toBe(1_250_000)
  })
})

describe('the end', () => {
  const at = '2026-03-19T23:20:15.000Z'
  const settled = { status: 'finalized', settlement_ts: '2026-03-19T23:20:15Z' }
  test.each<[string, Record<string, unknown>, object]>([
    ['yes', { ...settled, result: 'yes', settlement_value_dollars: '1.0000' }, { state: 'resolved', as: 'yes', at }],
    ['no', { ...settled, result: 'no', settlement_value_dollars: '0.0000' }, { state: 'resolved', as: 'no', at }],
    ['determined, not yet settled', { status: 'determined', result: 'yes' }, { state: 'resolved', as: 'yes', at: null }],
    ['at half the payout', { ...settled, result: 'scalar', settlement_value_dollars: '0.5000' }, { state: 'resolved', as: 'void', at }],
    ['at another part of it', { ...settled, result: 'scalar', settlement_value_dollars: '0.3000' }, { state: 'unclear', why: expect.stringContaining('0.3') as unknown }],
    ['yes that pays nothing', { ...settled, result: 'yes', settlement_value_dollars: '0.0000' }, { state: 'unclear' }],
    ['disputed', { status: 'disputed', result: 'yes' }, { state: 'unclear', why: 'status: disputed' }],
    ['amended', { status: 'amended', result: 'no' }, { state: 'unclear', why: 'status: amended' }],
    ['finalized without a result', { ...settled, result: '' }, { state: 'unclear' }],
    ['determined without a result', { status: 'determined', result: '' }, { state: 'pending' }],
    ['closed', { status: 'closed', result: '' }, { state: 'pending' }],
    ['active', { status: 'active', result: '' }, { state: 'pending' }],
    ['a result while active', { status: 'active', result: 'yes' }, { state: 'pending' }],
  ])('%s', async (_name, changes, expected) => {
    expect((await outcomeWith(changes))?.resolution).toMatchObject(expected)
  })

  test.each([['initialized', 'open'], ['inactive', 'open'], ['active', 'open'], ['closed', 'closed']])('while its markets are %s the event is %s', async (status, state) => {
    stand().rewrite('kalshi', changing('markets', market => ({ ...market, status })))
    expect((await markets().kalshi.readEvent(fed)).state).toBe(state)
  })

  test('of the world', async () => {
    stand().world.dispute(cut)
    expect((await markets().kalshi.readEvent(fed)).outcomes[0]?.resolution.state).toBe('unclear')
    stand().world.resolve(cut, 'yes')
    stand().world.resolve('No change', 'no')
    expect(await markets().kalshi.readEvent(fed)).toMatchObject({ state: 'resolved', outcomes: [{ resolution: { as: 'yes' } }, { resolution: { as: 'no' } }] })
  })
})

describe('the history', () => {
  const outcome = { eventExternalId: fed.slug, externalId: cut, tokenId: null }
  const back = (days: number) => new Date(testTime - days * day)
  const candles = (list: object[]) => { stand().rewrite('kalshi', (json, path) => path.endsWith('candlesticks') ? { candlesticks: list } : json) }
  const nothing = { close_dollars: null }

  test('is asked for under the series that the event names, in seconds', async () => {
    const points = await markets().kalshi.readHistory(outcome, back(10), back(0))
    expect(paths()).toEqual([
      `markets/${cut}`,
      'events/KXFEDDECISION-27JAN',
      `series/KXFEDDECISION/markets/${cut}/candlesticks?start_ts=${(testTime - 10 * day) / 1000}&end_ts=${testTime / 1000}&period_interval=60`,
    ])
    expect(points).toHaveLength(241)
    expect(points.at(-1)).toEqual({ at: '2026-03-20T12:00:00.000Z', price: 0.43 })
  })

  test.each([[1, 1], [30, 60], [80, 60], [400, 1440]])('over %i days takes candles of %i minutes', async (days, minutes) => {
    await markets().kalshi.readHistory(outcome, back(days), back(0))
    expect(paths().at(-1)).toContain(`period_interval=${minutes}`)
  })

  test('where nothing was traded is the middle of bid and ask, and no point where that means nothing', async () => {
    const end = testTime / 1000
    candles([
      { end_period_ts: end - 300, price: { close_dollars: '0.4200', mean_dollars: '0.4150' }, yes_bid: { close_dollars: '0.1000' }, yes_ask: { close_dollars: '0.9000' } },
      { end_period_ts: end - 240, price: nothing, yes_bid: { close_dollars: '0.4200' }, yes_ask: { close_dollars: '0.4500' } },
      { end_period_ts: end - 180, price: {}, yes_bid: { close_dollars: '0.0000' }, yes_ask: { close_dollars: '1.0000' } },
      { end_period_ts: end - 120, price: nothing, yes_bid: nothing, yes_ask: nothing },
    ])
    expect(await markets().kalshi.readHistory(outcome, back(1), back(0))).toEqual([
      { at: '2026-03-20T11:55:00.000Z', price: 0.42 }, { at: '2026-03-20T11:56:00.000Z', price: 0.435 },
    ])
  })

  test('of a market that was settled before the cutoff comes from the historical part, whose fields have no suffix', async () => {
    stand().world.resolve(cut, 'no')
    stand().world.archive(cut)
    const points = await markets().kalshi.readHistory(outcome, back(10), back(0))
    expect(paths().at(-1)).toContain(`historical/markets/${cut}/candlesticks?start_ts=`)
    expect(points).toHaveLength(241)
  })

  test('follows the cutoff where a settled market is still listed', async () => {
    stand().world.resolve(cut, 'no')
    await markets().kalshi.readHistory(outcome, back(10), back(0))
    expect(paths()).toContain('historical/cutoff')
    expect(paths().at(-1)).toContain('series/')
    clock.now += 100 * day
    expect(await problemOf(markets().kalshi.readHistory(outcome, back(10), back(0)))).toMatchObject({ code: 'not_found' })
    expect(paths().at(-1)).toContain('historical/markets/')
  })

  test('with a price outside 0 to 1, or none where there must be one, is an error', async () => {
    const good = { close_dollars: '0.5000' }
    candles([{ end_period_ts: 1, price: good, yes_bid: good, yes_ask: good }, { end_period_ts: 2, price: { close_dollars: '43' }, yes_bid: good, yes_ask: good }])
    expect(await problemOf(markets().kalshi.readHistory(outcome, back(1), back(0)))).toMatchObject({ code: 'impossible_price', field: 'candlesticks[1].price.close_dollars' })
    candles([{ end_period_ts: 1, yes_bid: good, yes_ask: good }])
    expect(await problemOf(markets().kalshi.readHistory(outcome, back(1), back(0)))).toMatchObject({ code: 'changed_shape', field: 'candlesticks[0].price' })
  })
})
