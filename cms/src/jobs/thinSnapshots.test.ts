import knex, { type Knex } from 'knex'
import { ensureOddsSnapshots, noteSnapshots } from '../storage/oddsSnapshots'
import { stretchesToThin, thinSnapshots } from './thinSnapshots'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const now = Date.parse('2026-03-31T10:20:30Z')

it('thins between whole hours and days', () => {
  const [daily, hourly] = stretchesToThin(now)
  expect(new Date(daily?.before ?? 0).toISOString()).toBe('2026-01-30T00:00:00.000Z')
  expect(new Date(hourly?.before ?? 0).toISOString()).toBe('2026-03-29T10:00:00.000Z')
  expect(hourly?.from).toBe(daily?.before)
})

describe('thinning', () => {
  let database: Knex
  beforeEach(async () => {
    database = knex({ client: 'better-sqlite3', connection: { filename: ':memory:' }, useNullAsDefault: true })
    await ensureOddsSnapshots(database)
  })
  afterEach(() => database.destroy())

  const fill = (outcome: string, from: number, step: number, count: number) =>
    noteSnapshots(
      database,
      Array.from({ length: count }, (_, index) => ({ outcome_document_id: outcome, at: from + index * step, price: 0.5, volume: null })),
    )
  const times = async (outcome: string) =>
    (await database('odds_snapshots').where({ outcome_document_id: outcome }).orderBy('at').select('at')).map(({ at }: { at: number }) => new Date(at).toISOString())

  it('keeps all of two days, the last of each hour for sixty, the last of each day for ever', async () => {
    await fill('young', now - 2 * day, 10 * minute, 6 * 48)
    await fill('middle', Date.parse('2026-03-01T00:00:00Z'), 10 * minute, 6 * 24)
    await fill('old', Date.parse('2025-06-01T00:00:00Z'), hour, 24 * 3)
    await thinSnapshots(database, now, new AbortController().signal)
    expect((await times('young')).length).toBe(6 * 48)
    const middle = await times('middle')
    expect(middle).toHaveLength(24)
    expect(middle.slice(0, 2)).toEqual(['2026-03-01T00:50:00.000Z', '2026-03-01T01:50:00.000Z'])
    expect(await times('old')).toEqual(['2025-06-01T23:00:00.000Z', '2025-06-02T23:00:00.000Z', '2025-06-03T23:00:00.000Z'])
  })

  it('changes nothing the second time, and goes on to the end in batches', async () => {
    await fill('old', Date.parse('2024-01-01T00:00:00Z'), minute, 12_000)
    expect(await thinSnapshots(database, now, new AbortController().signal)).toBe(12_000 - 9)
    expect(await thinSnapshots(database, now, new AbortController().signal)).toBe(0)
  })

  it('stores a moment once', async () => {
    await fill('one', now, minute, 3)
    await fill('one', now, minute, 3)
    expect(await times('one')).toHaveLength(3)
  })
})
