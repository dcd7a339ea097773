import type { MarketEvent } from './market.js'
import type { Rewrite } from './standIn/createStandIn.js'
import { againstStandIn, changing, testTime } from './testing/againstStandIn.js'
import { problemOf } from './testing/problemOf.js'

const { stand, markets, clock } = againstStandIn()

const trump = { slug: 'who-will-trump-meet-with-in-2025', kind: 'event' } as const
const shutdown = { slug: 'us-government-shutdown-before-february', kind: 'event' } as const

/** The plain yes-or-no event, its market changed on its way out. */
async function plainWith(changes: Record<string, unknown>): Promise<MarketEvent> {
  stand().rewrite('polymarket', changing('markets', market => ({ ...market, ...changes })))
  return markets().polymarket.readEvent(shutdown)
}
const outcomeWith = async (changes: Record<string, unknown>) => (await plainWith(changes)).outcomes[0]
const eventRewritten = (rewrite: (event: Record<string, unknown>) => Record<string, unknown>): Rewrite =>
  json => rewrite(json as Record<string, unknown>)

describe('an event', () => {
  test('of several outcomes, each under its short label', async () => {
    const event = await markets().polymarket.readEvent(trump)
    expect(event).toMatchObject({
      platform: 'polymarket',
      externalId: '900001',
      url: 'https://polymarket.com/event/who-will-trump-meet-with-in-2025',
      title: 'Who will Trump meet with in 2025?',
      rules: expect.stringContaining('meet face to face') as unknown,
      resolutionSource: null,
      exclusive: false,
      opensAt: '2026-01-19T12:00:00.000Z',
      closesAt: '2026-04-19T12:00:00.000Z',
      state: 'open',
      fetchedAt: '2026-03-20T12:00:00.000Z',
    })
    expect(event.outcomes).toHaveLength(8)
    expect(event.outcomes[0]).toEqual({
      externalId: '500001',
      tokenId: `7${'1'.padStart(76, '1')}`,
      slug: 'kim-jong-un-who-will-trump-meet-with-in-2025',
      label: 'Kim Jong Un',
      rules: null,
      price: { value: 0.06, kind: 'mid', bid: 0.055, ask: 0.065, at: '2026-03-20T12:00:00.000Z' },
      volume: 12_730,
      currency: 'USDC',
      resolution: { state: 'pending' },
    })
  })

  test('says nothing of the platform\'s picture, whose licence nobody knows', async () => {
    expect(JSON.stringify(await markets().polymarket.readEvent(trump))).not.toContain('picture')
  })

  test('has no text that could not be stored, and no id that could not be asked for', async () => {
    expect((await outcomeWith({ question: ' a\0b ' }))?.label).toBe('ab')
    expect(await problemOf(plainWith({ id: '../1' }))).toMatchObject({ code: 'changed_shape', field: 'markets[0].id' })
    expect(await problemOf(plainWith({ question: '\0' }))).toMatchObject({ code: 'changed_shape', field: 'markets[0].question' })
  })

  test('an outcome that nobody has priced has no price, and not 0', async () => {
    const { outcomes } = await markets().polymarket.readEvent(trump)
    expect(outcomes.at(-1)).toMatchObject({ label: 'Ali Khamenei', price: null, volume: 0 })
  })

  test('is read by slug as an object, by id, and by the slug of a market', async () => {
    const bySlug = await markets().polymarket.readEvent(trump)
    const byId = await markets().polymarket.readEvent({ externalId: bySlug.externalId })
    const byMarket = await markets().polymarket.readEvent({ kind: 'market', slug: 'kim-jong-un-who-will-trump-meet-with-in-2025' })
    expect(byId).toEqual(bySlug)
    expect(byMarket).toEqual(bySlug)
    // Never the list endpoints, which are past their sunset.
    expect(stand().requests.map(({ path }) => path)).toEqual([
      '/gamma/events/slug/who-will-trump-meet-with-in-2025',
      '/gamma/events/900001',
      '/gamma/markets/slug/kim-jong-un-who-will-trump-meet-with-in-2025',
      '/gamma/events/slug/who-will-trump-meet-with-in-2025',
    ])
  })

  test('alone, it is called by its question', async () => {
    const { outcomes, exclusive } = await markets().polymarket.readEvent(shutdown)
    expect(outcomes).toMatchObject([{ label: 'Will the US government shut down before February?', price: { value: 0.415 } }])
    expect(exclusive).toBe(false)
  })

  test('of which only one can come true is exclusive', async () => {
    expect(await markets().polymarket.readEvent({ slug: 'next-prime-minister-of-example-land', kind: 'event' })).toMatchObject({ exclusive: true })
  })

  test('that does not exist is not found; a name that is none is not even asked for', async () => {
    expect(await problemOf(markets().polymarket.readEvent({ slug: 'nothing', kind: 'event' }))).toMatchObject({ code: 'not_found', platform: 'polymarket' })
    stand().requests.length = 0
    for (const slug of ['../../clob/x', '..', 'a/b', 'a?b', '']) {
      expect(await problemOf(markets().polymarket.readEvent({ slug, kind: 'event' }))).toMatchObject({ code: 'not_found' })
      expect(await problemOf(markets().polymarket.readEvent({ externalId: slug }))).toMatchObject({ code: 'not_found' })
    }
    expect(stand().requests).toEqual([])
  })

  test('may have no end date: then the last of its markets, or none', async () => {
    stand().rewrite('polymarket', eventRewritten(({ endDate: _, ...event }) => event))
    expect((await markets().polymarket.readEvent(trump)).closesAt).toBe('2026-04-19T12:00:00.000Z')
    stand().rewrite('polymarket', null)
    stand().world.setEnd(trump.slug, null)
    expect((await markets().polymarket.readEvent(trump)).closesAt).toBeNull()
  })

  test('is open past its end date while it trades', async () => {
    stand().world.setEnd(shutdown.slug, new Date(testTime - 1000))
    expect(await markets().polymarket.readEvent(shutdown)).toMatchObject({ state: 'open' })
  })

  test('gets new rules when the platform clarifies them, also those of one market', async () => {
    stand().world.changeRules(shutdown.slug, 'Clarified.')
    expect((await markets().polymarket.readEvent(shutdown)).rules).toBe('Clarified.')
    expect((await plainWith({ description: 'Clarified here alone.' })).outcomes[0]?.rules).toBe('Clarified here alone.')
    stand().rewrite('polymarket', eventRewritten(event => ({ ...event, description: null })))
    expect(await markets().polymarket.readEvent(shutdown)).toMatchObject({ rules: 'Clarified.', outcomes: [{ rules: null }] })
  })
})

describe('labels', () => {
  test.each([['["No", "Yes"]', '["0.585", "0.415"]'], ['["NO", "YES"]', '["0.585", "0.415"]'], ['["no", " yes "]', '["0.585", "0.415"]']])(
    'yes is found by its label: %s', async (outcomes, outcomePrices) => {
      // Quotes go by the first side, which is no.
      const changes = { outcomes, outcomePrices, clobTokenIds: '["no", "yes"]', bestBid: 0.58, bestAsk: 0.59, lastTradePrice: 0.58 }
      expect(await outcomeWith(changes)).toMatchObject({ tokenId: 'yes', price: { value: 0.415, bid: 0.41, ask: 0.42 } })
      // Were they yes's after all, the labelled prices would tell.
      const ofYes = { ...changes, bestBid: 0.41, bestAsk: 0.42, lastTradePrice: 0.41 }
      expect(await outcomeWith(ofYes)).toMatchObject({ price: { value: 0.415, bid: 0.41, ask: 0.42 } })
      expect(await outcomeWith({ ...changes, closed: true, umaResolutionStatus: 'resolved', outcomePrices: '["0", "1"]' })).toMatchObject({ resolution: { as: 'yes' } })
      expect(await outcomeWith({ ...changes, closed: true, umaResolutionStatus: 'resolved', outcomePrices: '["1", "0"]' })).toMatchObject({ resolution: { as: 'no' } })
    })

  test('of two named sides the first is the question', async () => {
    expect(await outcomeWith({ outcomes: '["Chiefs", "Eagles"]' })).toMatchObject({ label: 'Chiefs', price: { value: 0.415 } })
    stand().rewrite('polymarket', changing('markets', market => ({ ...market, outcomes: '["Over", "Under"]' })))
    expect((await markets().polymarket.readEvent(trump)).outcomes[0]).toMatchObject({ label: 'Kim Jong Un: Over' })
  })

  test('a market of three sides is left out, and refused where it is all there is', async () => {
    const three = { outcomes: '["A", "B", "C"]', outcomePrices: '["0.2", "0.3", "0.5"]' }
    expect(await problemOf(plainWith(three))).toMatchObject({ code: 'unsupported_market', platform: 'polymarket' })
    stand().rewrite('polymarket', changing('markets', (market, index) => index === 0 ? { ...market, ...three } : market))
    expect((await markets().polymarket.readEvent(trump)).outcomes).toHaveLength(7)
  })

  test('without a short label the question stands for it', async () => {
    stand().rewrite('polymarket', changing('markets', market => ({ ...market, groupItemTitle: '' })))
    expect((await markets().polymarket.readEvent(trump)).outcomes[0]?.label).toBe('Kim Jong Un: Who will Trump meet with in 2025?')
  })
})

describe('the price', () => {
  test.each<[string, Record<string, unknown>, object | null]>([
    ['is the middle of a narrow book', { bestBid: 0.4, bestAsk: 0.5, lastTradePrice: 0.3 }, { value: 0.45, kind: 'mid', bid: 0.4, ask: 0.5 }],
    ['is the last trade where the book is wide', { bestBid: 0.2, bestAsk: 0.6, lastTradePrice: 0.3 }, { value: 0.3, kind: 'last', bid: 0.2, ask: 0.6 }],
    ['is the last trade where a side is empty', { bestBid: 0, bestAsk: 0.02, lastTradePrice: 0.013 }, { value: 0.013, kind: 'last' }],
    ['is the last trade where the quotes have gone', { bestBid: null, bestAsk: undefined, lastTradePrice: 0.3 }, { value: 0.3, kind: 'last', bid: null, ask: null }],
    ['is nothing in an empty book without a trade', { bestBid: 0, bestAsk: 1, lastTradePrice: 0, outcomePrices: '["0.5", "0.5"]' }, null],
    ['is nothing where a wide book is all', { bestBid: 0.1, bestAsk: 0.9, lastTradePrice: 0, outcomePrices: '["0.5", "0.5"]' }, null],
    ['is the market maker\'s where there is no book', { bestBid: null, bestAsk: null, lastTradePrice: null, outcomePrices: '["0.37", "0.63"]' }, { value: 0.37, kind: 'mid', bid: null }],
    ['is nothing where the market maker has not been asked', { bestBid: null, bestAsk: null, lastTradePrice: null, outcomePrices: '["0.5", "0.5"]' }, null],
    ['is nothing where old markets say 0 and 0', { bestBid: null, bestAsk: null, lastTradePrice: null, outcomePrices: '["0", "0"]' }, null],
    ['may be a real list of real numbers', { outcomePrices: [0.415, 0.585] }, { value: 0.415 }],
  ])('%s', async (_name, changes, expected) => {
    const outcome = await outcomeWith(changes)
    if (expected === null) expect(outcome?.price).toBeNull()
    else expect(outcome?.price).toMatchObject(expected)
  })

  test('follows the platform', async () => {
    stand().world.setPrice('Kim Jong Un', 0.21)
    expect((await markets().polymarket.readEvent(trump)).outcomes[0]?.price).toMatchObject({ value: 0.21 })
  })

  test.each<[string, Record<string, unknown>, string, string]>([
    ['above one', { outcomePrices: '["1.7", "-0.7"]' }, 'impossible_price', 'markets[0].outcomePrices[0]'],
    ['in cents', { lastTradePrice: 41.5 }, 'impossible_price', 'markets[0].lastTradePrice'],
    ['below zero', { bestBid: -0.01 }, 'impossible_price', 'markets[0].bestBid'],
    ['no number', { bestAsk: 'high' }, 'changed_shape', 'markets[0].bestAsk'],
    ['half of a list', { outcomePrices: '["0.4' }, 'changed_shape', 'markets[0].outcomePrices'],
    ['gone, where no market has any', { outcomePrices: undefined }, 'changed_shape', 'markets[0].outcomePrices'],
    ['of no labels', { outcomes: undefined }, 'changed_shape', 'markets[0].outcomes'],
  ])('that is %s is an error that names the field', async (_name, changes, code, field) => {
    expect(await problemOf(plainWith(changes))).toMatchObject({ code, field, platform: 'polymarket' })
  })

  test('may be missing from one market among others, as in one that is new', async () => {
    stand().rewrite('polymarket', changing('markets', (market, index) => index === 1
      ? { ...market, outcomePrices: undefined, clobTokenIds: undefined, bestBid: undefined, bestAsk: undefined, lastTradePrice: undefined }
      : market))
    expect((await markets().polymarket.readEvent(trump)).outcomes[1]).toMatchObject({ label: 'Xi Jinping', price: null, tokenId: null, resolution: { state: 'pending' } })
  })

  test('volume is a number beside text, or text alone', async () => {
    expect((await outcomeWith({ volumeNum: undefined, volume: '12232699.615479222' }))?.volume).toBe(12_232_699.615479222)
    expect((await outcomeWith({ volumeNum: null, volume: null }))?.volume).toBeNull()
  })
})

describe('the end', () => {
  const closed = { closed: true, closedTime: '2026-03-19 23:20:15+00' }
  const resolved = { ...closed, umaResolutionStatus: 'resolved' }
  test.each<[string, Record<string, unknown>, object]>([
    ['yes', { ...resolved, outcomePrices: '["1", "0"]' }, { state: 'resolved', as: 'yes', at: '2026-03-19T23:20:15.000Z' }],
    ['no', { ...resolved, outcomePrices: '["0", "1"]' }, { state: 'resolved', as: 'no', at: '2026-03-19T23:20:15.000Z' }],
    ['nearly pinned', { ...resolved, outcomePrices: '["0.9995", "0.0005"]' }, { state: 'resolved', as: 'yes', at: '2026-03-19T23:20:15.000Z' }],
    ['half and half', { ...resolved, outcomePrices: '["0.5", "0.5"]' }, { state: 'resolved', as: 'void', at: '2026-03-19T23:20:15.000Z' }],
    ['nearly half and half', { ...resolved, outcomePrices: '["0.4999", "0.5001"]' }, { state: 'resolved', as: 'void', at: '2026-03-19T23:20:15.000Z' }],
    ['at the oracle\'s time where no other is given', { ...resolved, closedTime: undefined, umaEndDate: '2026-03-19T23:20:15Z', outcomePrices: '["0", "1"]' }, { at: '2026-03-19T23:20:15.000Z' }],
    ['at an unknown time', { ...resolved, closedTime: undefined, umaEndDate: undefined, outcomePrices: '["0", "1"]' }, { as: 'no', at: null }],
    ['0 and 0 of old markets', { ...resolved, outcomePrices: '["0", "0"]' }, { state: 'unclear', why: 'resolved with outcomePrices 0/0' }],
    ['in part', { ...resolved, outcomePrices: '["0.3", "0.7"]' }, { state: 'unclear', why: 'resolved with outcomePrices 0.3/0.7' }],
    ['not pinned', { ...resolved, outcomePrices: '["0.97", "0.03"]' }, { state: 'unclear' }],
    ['both pinned', { ...resolved, outcomePrices: '["1", "1"]' }, { state: 'unclear' }],
    ['disputed', { ...closed, umaResolutionStatus: 'disputed', outcomePrices: '["1", "0"]' }, { state: 'unclear', why: 'umaResolutionStatus: disputed' }],
    ['disputed while open', { umaResolutionStatus: 'disputed' }, { state: 'unclear', why: 'umaResolutionStatus: disputed' }],
    ['proposed', { ...closed, umaResolutionStatus: 'proposed', outcomePrices: '["1", "0"]' }, { state: 'pending' }],
    ['requested', { ...closed, umaResolutionStatus: 'requested', outcomePrices: '["1", "0"]' }, { state: 'pending' }],
    ['pinned, and the oracle silent', { ...closed, outcomePrices: '["1", "0"]' }, { state: 'unclear', why: expect.stringContaining('missing') as unknown }],
    ['pinned, and only settled', { ...closed, umaResolutionStatus: 'settled', outcomePrices: '["1", "0"]' }, { state: 'unclear' }],
    ['closed with nothing said', { ...closed, outcomePrices: '["0.4", "0.6"]' }, { state: 'pending' }],
    ['resolved but not closed', { umaResolutionStatus: 'resolved', outcomePrices: '["1", "0"]' }, { state: 'pending' }],
    ['the trail says resolved, the status nothing', { umaResolutionStatuses: '["proposed","disputed","resolved"]' }, { state: 'pending' }],
    ['the trail says disputed, the status resolved', { ...resolved, umaResolutionStatuses: '["proposed","disputed"]', outcomePrices: '["0", "1"]' }, { state: 'resolved', as: 'no' }],
  ])('%s', async (_name, changes, expected) => {
    expect((await outcomeWith(changes))?.resolution).toMatchObject(expected)
  })

  test('of the world: prices, void, dispute, proposal, and the state of the event', async () => {
    const { world } = stand()
    world.propose('Kim Jong Un', 'no')
    expect((await markets().polymarket.readEvent(trump)).outcomes[0]?.resolution).toEqual({ state: 'pending' })
    world.dispute('Kim Jong Un')
    expect((await markets().polymarket.readEvent(trump)).outcomes[0]?.resolution.state).toBe('unclear')
    clock.now += 1000
    world.resolve('Kim Jong Un', 'no')
    const event = await markets().polymarket.readEvent(trump)
    expect(event.state).toBe('open')
    expect(event.outcomes[0]).toMatchObject({ resolution: { state: 'resolved', as: 'no', at: '2026-03-20T12:00:01.000Z' }, price: { value: 0.06, kind: 'last' } })
    for (const { label } of event.outcomes) world.resolve(label, 'void')
    expect((await markets().polymarket.readEvent(trump)).state).toBe('void')
    world.resolve('Xi Jinping', 'yes')
    expect((await markets().polymarket.readEvent(trump)).state).toBe('resolved')
    world.close(shutdown.slug)
    expect((await markets().polymarket.readEvent(shutdown)).state).toBe('closed')
  })
})

describe('placeholders', () => {
  const nothing = { volume: '0', volumeNum: 0, lastTradePrice: 0, outcomePrices: undefined }
  test.each([{ ...nothing, active: false }, { ...nothing, archived: true }])('%j is left out', async (changes) => {
    stand().rewrite('polymarket', changing('markets', (market, index) => index > 5 ? { ...market, ...changes } : market))
    expect((await markets().polymarket.readEvent(trump)).outcomes).toHaveLength(6)
  })

  test('what has been traded or resolved stays, archived or not', async () => {
    expect(await outcomeWith({ archived: true, active: false })).toMatchObject({ price: { value: 0.415 } })
    expect(await outcomeWith({ ...nothing, archived: true, closed: true, umaResolutionStatus: 'resolved', outcomePrices: '["0","1"]' })).toMatchObject({ resolution: { as: 'no' } })
  })

  test('an event of nothing else is empty', async () => {
    expect(await problemOf(plainWith({ ...nothing, active: false }))).toMatchObject({ code: 'empty', field: 'markets' })
    stand().rewrite('polymarket', eventRewritten(event => ({ ...event, markets: [] })))
    expect(await problemOf(markets().polymarket.readEvent(shutdown))).toMatchObject({ code: 'empty' })
  })

  test('a market that names no event is an error', async () => {
    stand().rewrite('polymarket', eventRewritten(market => ({ ...market, events: [] })))
    expect(await problemOf(markets().polymarket.readEvent({ kind: 'market', slug: shutdown.slug }))).toMatchObject({ code: 'changed_shape', field: 'events' })
  })
})

describe('the history', () => {
  const day = 24 * 60 * 60 * 1000
  const back = (days: number) => new Date(testTime - days * day)
  async function kim() {
    const event = await markets().polymarket.readEvent(trump)
    const outcome = event.outcomes[0]
    if (outcome === undefined) throw new Error('There is one')
    stand().requests.length = 0
    return { ...outcome, eventExternalId: event.externalId }
  }
  const asked = () => stand().requests.map(({ path }) => new URL(path, 'http://x').searchParams)

  test('is asked for by the token of yes, in seconds, and comes oldest first', async () => {
    const points = await markets().polymarket.readHistory(await kim(), back(2), back(0))
    expect(Object.fromEntries(asked()[0] ?? [])).toEqual({
      market: `7${'1'.padStart(76, '1')}`, startTs: String((testTime - 2 * day) / 1000), endTs: String(testTime / 1000), fidelity: '5',
    })
    expect(points).toHaveLength(49)
    expect(points[0]?.at).toBe('2026-03-18T12:00:00.000Z')
    expect(points.at(-1)).toEqual({ at: '2026-03-20T12:00:00.000Z', price: 0.06 })
  })

  test('is stitched from windows of at most fifteen days', async () => {
    const points = await markets().polymarket.readHistory(await kim(), back(50), back(0))
    expect(asked()).toHaveLength(4)
    for (const query of asked()) expect(Number(query.get('endTs')) - Number(query.get('startTs'))).toBeLessThanOrEqual(15 * day / 1000)
    expect(points).toHaveLength(50 * 24 + 1)
    expect(new Set(points.map(({ at }) => at)).size).toBe(points.length)
    expect(points).toEqual(points.toSorted((a, b) => a.at.localeCompare(b.at)))
  })

  test('of a resolved market is asked for again at twelve hours', async () => {
    const outcome = await kim()
    stand().world.resolve('Kim Jong Un', 'no')
    const points = await markets().polymarket.readHistory(outcome, back(10), back(0))
    expect(asked().map(query => query.get('fidelity'))).toEqual(['60', '720'])
    expect(points.length).toBeGreaterThan(18)
  })

  test('over a long time is coarse from the beginning, in one request', async () => {
    await markets().polymarket.readHistory(await kim(), back(400), back(0))
    expect(asked().map(query => query.get('fidelity'))).toEqual(['720'])
    stand().requests.length = 0
    expect((await markets().polymarket.readHistory(await kim(), back(3000), back(0))).length).toBeLessThanOrEqual(2000)
    expect(asked().map(query => query.get('fidelity'))).toEqual(['1440'])
  })

  test('is empty without a token, between no moments, and where the platform keeps none', async () => {
    const outcome = await kim()
    expect(await markets().polymarket.readHistory({ ...outcome, tokenId: null }, back(2), back(0))).toEqual([])
    expect(await markets().polymarket.readHistory(outcome, back(0), back(2))).toEqual([])
    expect(stand().requests).toEqual([])
    expect(await markets().polymarket.readHistory({ ...outcome, tokenId: '123' }, back(2), back(0))).toEqual([])
  })

  test('with a price outside 0 to 1, or none, is an error', async () => {
    const outcome = await kim()
    stand().rewrite('polymarket', () => ({ history: [{ t: 1, p: 0.2 }, { t: 2, p: 1.2 }] }))
    expect(await problemOf(markets().polymarket.readHistory(outcome, back(2), back(0)))).toMatchObject({ code: 'impossible_price', field: 'history[1].p' })
    stand().rewrite('polymarket', () => ({ history: [{ t: 1 }] }))
    expect(await problemOf(markets().polymarket.readHistory(outcome, back(2), back(0)))).toMatchObject({ code: 'changed_shape', field: 'history[0].p' })
    stand().rewrite('polymarket', () => ({ prices: [] }))
    expect(await problemOf(markets().polymarket.readHistory(outcome, back(2), back(0)))).toMatchObject({ code: 'changed_shape', field: 'history' })
  })
})
