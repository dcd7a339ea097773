import type { MarketEvent } from './market.js'
import { parseMarketUrl } from './parseMarketUrl.js'
import { againstStandIn, changing, testTime } from './testing/againstStandIn.js'
import { problemOf } from './testing/problemOf.js'

const { stand, markets, clock } = againstStandIn()

const theorem = { slug: 'will-a-large-model-prove-a-new-theorem', kind: 'event' } as const
const probe = { slug: 'which-probe-lands-on-the-moon-first', kind: 'event' } as const
const day = 24 * 60 * 60 * 1000

async function marketWith(changes: Record<string, unknown>, event: typeof theorem | typeof probe = theorem): Promise<MarketEvent> {
  stand().rewrite('manifold', json => ({ ...json as object, ...changes }))
  return markets().manifold.readEvent(event)
}
type Change = (answer: Record<string, unknown>, index: number) => Record<string, unknown>
const answersWith = async (changes: Record<string, unknown>, answer: Change) => {
  const rewrite = changing('answers', answer)
  stand().rewrite('manifold', (json, path) => ({ ...rewrite(json, path) as object, ...changes }))
  return (await markets().manifold.readEvent(probe)).outcomes
}

describe('an event', () => {
  test('of a yes-or-no market, in play money', async () => {
    expect(await markets().manifold.readEvent(theorem)).toEqual({
      platform: 'manifold',
      externalId: 'contract900005',
      url: 'https://manifold.markets/StandIn/will-a-large-model-prove-a-new-theorem',
      title: 'Will a language model prove a new theorem this year?',
      rules: 'Resolves by what credible media report about: Will a language model prove a new theorem this year?',
      resolutionSource: null,
      exclusive: false,
      opensAt: '2026-01-19T12:00:00.000Z',
      closesAt: '2026-04-19T12:00:00.000Z',
      state: 'open',
      fetchedAt: '2026-03-20T12:00:00.000Z',
      outcomes: [{
        externalId: 'contract900005',
        tokenId: null,
        slug: null,
        label: 'Will a language model prove a new theorem this year?',
        rules: null,
        price: { value: 0.31, kind: 'mid', bid: null, ask: null, at: '2026-03-20T12:00:00.000Z' },
        volume: expect.any(Number) as unknown,
        currency: 'MANA',
        resolution: { state: 'pending' },
      }],
    })
  })

  test('of a multiple choice, one outcome an answer', async () => {
    const event = await markets().manifold.readEvent(probe)
    expect(event).toMatchObject({ exclusive: true, outcomes: [{ label: 'Probe A', price: { value: 0.5 } }, { label: 'Probe B' }, { label: 'Neither' }] })
    expect(event.outcomes[0]?.externalId).toMatch(/^contract900006:answer\d+$/)
    expect((await marketWith({ shouldAnswersSumToOne: false }, probe)).exclusive).toBe(false)
  })

  test('is read by slug and by id', async () => {
    const bySlug = await markets().manifold.readEvent(theorem)
    expect(await markets().manifold.readEvent({ externalId: bySlug.externalId })).toEqual(bySlug)
    expect(stand().requests.map(({ path }) => path)).toEqual([`/manifold/v0/slug/${theorem.slug}`, '/manifold/v0/market/contract900005'])
  })

  test('the user in an address need not be the right one', async () => {
    const parsed = parseMarketUrl(`https://manifold.markets/Somebody/${theorem.slug}`)
    if (!('slug' in parsed)) throw new Error('It was not understood')
    expect(await markets().manifold.readEvent(parsed)).toEqual(await markets().manifold.readEvent(theorem))
  })

  test('closes at the earlier of the creator\'s date and the resolution', async () => {
    clock.now += day
    stand().world.resolve(theorem.slug, 'yes')
    expect(await markets().manifold.readEvent(theorem)).toMatchObject({ closesAt: '2026-03-21T12:00:00.000Z', state: 'resolved' })
  })

  test('may have no closing time, or one beyond the calendar', async () => {
    expect(await marketWith({ closeTime: undefined })).toMatchObject({ closesAt: null, state: 'open' })
    expect(await marketWith({ closeTime: 9e15 })).toMatchObject({ closesAt: null, state: 'open' })
  })

  test('is closed once its time has come', async () => {
    expect(await marketWith({ closeTime: testTime - 1 })).toMatchObject({ state: 'closed' })
  })

  test('times are milliseconds: seconds are an error, not 1970', async () => {
    expect(await problemOf(marketWith({ closeTime: testTime / 1000 }))).toMatchObject({ code: 'changed_shape', field: 'closeTime' })
  })

  test('its page is built, never taken over', async () => {
    expect((await marketWith({ url: 'javascript:alert(1)' })).url).toBe(`https://manifold.markets/StandIn/${theorem.slug}`)
    expect((await marketWith({ slug: undefined, creatorUsername: 'A/B' })).url).toBe(`https://manifold.markets/A%2FB/${theorem.slug}`)
  })

  test.each(['PSEUDO_NUMERIC', 'POLL', 'BOUNTIED_QUESTION', 'FREE_RESPONSE', 'STONK', 'NUMBER', 'DATE', 'CERT'])('%s is refused by name', async (outcomeType) => {
    expect(await problemOf(marketWith({ outcomeType, probability: undefined }))).toMatchObject({ code: 'unsupported_market', platform: 'manifold' })
  })

  test('another money than mana is refused; none named is mana', async () => {
    expect(await problemOf(marketWith({ token: 'CASH' }))).toMatchObject({ code: 'unsupported_market' })
    expect((await marketWith({ token: undefined })).outcomes[0]?.currency).toBe('MANA')
  })

  test('that does not exist is not found, one without answers empty', async () => {
    expect(await problemOf(markets().manifold.readEvent({ slug: 'nothing', kind: 'event' }))).toMatchObject({ code: 'not_found', platform: 'manifold' })
    expect(await problemOf(markets().manifold.readEvent({ slug: '../x', kind: 'event' }))).toMatchObject({ code: 'not_found' })
    expect(await problemOf(marketWith({ answers: [] }, probe))).toMatchObject({ code: 'empty', field: 'answers' })
  })

  test.each<[string, Record<string, unknown>, string, string]>([
    ['a probability above one', { probability: 1.01 }, 'impossible_price', 'probability'],
    ['a probability in per cent', { probability: 31 }, 'impossible_price', 'probability'],
    ['no probability', { probability: undefined }, 'changed_shape', 'probability'],
    ['null for it', { probability: null }, 'changed_shape', 'probability'],
    ['no question', { question: '' }, 'changed_shape', 'question'],
    ['no word on whether it is resolved', { isResolved: undefined }, 'changed_shape', 'isResolved'],
    ['no kind', { outcomeType: undefined }, 'changed_shape', 'outcomeType'],
  ])('%s is an error that names the field', async (_name, changes, code, field) => {
    expect(await problemOf(marketWith(changes))).toMatchObject({ code, field, platform: 'manifold' })
  })

  test('so it is among answers', async () => {
    expect(await problemOf(answersWith({}, (answer, index) => index === 1 ? { ...answer, probability: -0.1 } : answer))).toMatchObject({ code: 'impossible_price', field: 'answers[1].probability' })
    expect(await problemOf(answersWith({}, ({ probability: _, ...answer }) => answer))).toMatchObject({ code: 'changed_shape', field: 'answers[0].probability' })
  })
})

describe('the end', () => {
  const resolved = { isResolved: true, resolutionTime: testTime }
  const at = '2026-03-20T12:00:00.000Z'
  test.each<[string, Record<string, unknown>, object]>([
    ['YES', { ...resolved, resolution: 'YES' }, { state: 'resolved', as: 'yes', at }],
    ['NO', { ...resolved, resolution: 'NO' }, { state: 'resolved', as: 'no', at }],
    ['CANCEL', { ...resolved, resolution: 'CANCEL' }, { state: 'resolved', as: 'void', at }],
    ['MKT at a half', { ...resolved, resolution: 'MKT', resolutionProbability: 0.5 }, { state: 'resolved', as: 'void', at }],
    ['MKT at another part', { ...resolved, resolution: 'MKT', resolutionProbability: 0.97 }, { state: 'unclear', why: 'resolution: MKT, resolutionProbability: 0.97' }],
    ['MKT at an unknown part', { ...resolved, resolution: 'MKT' }, { state: 'unclear', why: 'resolution: MKT, resolutionProbability: none' }],
    ['something new', { ...resolved, resolution: 'MAYBE' }, { state: 'unclear', why: 'resolution: MAYBE' }],
    ['resolved without a word', resolved, { state: 'unclear', why: 'resolution: none' }],
    ['at an unknown time', { isResolved: true, resolution: 'YES' }, { as: 'yes', at: null }],
    ['a word without being resolved', { isResolved: false, resolution: 'YES' }, { state: 'pending' }],
  ])('%s', async (_name, changes, expected) => {
    expect((await marketWith(changes)).outcomes[0]?.resolution).toMatchObject(expected)
  })

  const states = (outcomes: MarketEvent['outcomes']) => outcomes.map(({ resolution }) => resolution.state === 'resolved' ? resolution.as : resolution.state)

  test('of a multiple choice: the answer that is named, and the others', async () => {
    const [first] = (await markets().manifold.readEvent(probe)).outcomes
    expect(states(await answersWith({ ...resolved, resolution: first?.slug }, answer => answer))).toEqual(['yes', 'no', 'no'])
    expect(states(await answersWith({ ...resolved, resolution: 'CANCEL' }, answer => answer))).toEqual(['void', 'void', 'void'])
    expect(states(await answersWith({ ...resolved, resolution: 'CHOOSE_MULTIPLE' }, answer => answer))).toEqual(['unclear', 'unclear', 'unclear'])
    expect(states(await answersWith({ ...resolved, resolution: 'MKT' }, answer => answer))).toEqual(['unclear', 'unclear', 'unclear'])
  })

  test('of one answer alone leaves the others open', async () => {
    const outcomes = await answersWith({}, (answer, index) => index === 0 ? { ...answer, resolution: 'NO', resolutionTime: testTime } : answer)
    expect(states(outcomes)).toEqual(['no', 'pending', 'pending'])
    stand().rewrite('manifold', null)
    stand().world.resolve('Probe A', 'yes')
    expect((await markets().manifold.readEvent(probe)).state).toBe('open')
  })
})

describe('the history', () => {
  const back = (days: number) => new Date(testTime - days * day)
  const asked = () => stand().requests.filter(({ path }) => path.includes('/v0/bets')).map(({ path }) => new URL(path, 'http://x').searchParams)
  async function reference(event: typeof theorem | typeof probe, index = 0) {
    const read = await markets().manifold.readEvent(event)
    const outcome = read.outcomes[index]
    if (outcome === undefined) throw new Error('There is one')
    return { ...outcome, eventExternalId: read.externalId }
  }

  test('is that of the bets, oldest first, in milliseconds', async () => {
    const points = await markets().manifold.readHistory(await reference(theorem), back(10), back(0))
    expect(asked()).toHaveLength(1)
    expect(Object.fromEntries(asked()[0] ?? [])).toMatchObject({ contractId: 'contract900005', limit: '1000' })
    expect(points).toHaveLength(241)
    expect(points[0]?.at).toBe('2026-03-10T12:00:00.000Z')
    expect(points.at(-1)).toEqual({ at: '2026-03-20T12:00:00.000Z', price: 0.31 })
  })

  test('is paged by the last bet of each page', async () => {
    const points = await markets().manifold.readHistory(await reference(theorem), back(59), back(0))
    expect(asked().map(query => query.get('before') !== null)).toEqual([false, true])
    expect(points).toHaveLength(59 * 24 + 1)
    expect(points).toEqual(points.toSorted((a, b) => a.at.localeCompare(b.at)))
  })

  test('is that of one answer alone', async () => {
    const points = await markets().manifold.readHistory(await reference(probe, 1), back(20), back(0))
    expect(points).toHaveLength(481)
    expect(points.at(-1)?.price).toBe(0.3)
  })

  test('ends, however many bets there are or however the pages repeat', async () => {
    const bet = (index: number) => ({ id: `b${index}`, createdTime: testTime - index, probAfter: 0.5 })
    const outcome = await reference(theorem)
    stand().rewrite('manifold', () => Array.from({ length: 1000 }, (_, index) => bet(index)))
    expect(await markets().manifold.readHistory(outcome, back(1), back(0))).toHaveLength(1000)
    expect(asked()).toHaveLength(2)
    let page = 0
    stand().rewrite('manifold', () => { page += 1; return Array.from({ length: 1000 }, (_, index) => bet(page * 1000 + index)) })
    expect((await markets().manifold.readHistory(outcome, back(1), back(0))).length).toBeLessThanOrEqual(2000)
    expect(page).toBe(20)
  })

  test('of no bets is empty, and between no moments is not asked for', async () => {
    const outcome = await reference(theorem)
    stand().rewrite('manifold', () => [])
    expect(await markets().manifold.readHistory(outcome, back(1), back(0))).toEqual([])
    stand().requests.length = 0
    expect(await markets().manifold.readHistory(outcome, back(0), back(1))).toEqual([])
    expect(stand().requests).toEqual([])
  })

  test('with a probability outside 0 to 1, or none, is an error', async () => {
    const outcome = await reference(theorem)
    stand().rewrite('manifold', () => [{ id: 'a', createdTime: testTime, probAfter: 1.1 }])
    expect(await problemOf(markets().manifold.readHistory(outcome, back(1), back(0)))).toMatchObject({ code: 'impossible_price', field: '[0].probAfter' })
    stand().rewrite('manifold', () => [{ id: 'a', createdTime: testTime }])
    expect(await problemOf(markets().manifold.readHistory(outcome, back(1), back(0)))).toMatchObject({ code: 'changed_shape', field: '[0].probAfter' })
  })
})
