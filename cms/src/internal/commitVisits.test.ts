import type { Knex } from 'knex'
import { visits } from '../storage/viewTables'
import { commitVisits, forgetOldVisits } from './commitVisits'
import { readViewTotals } from './countViews'
import { createMemoryDatabase } from './testing/memoryDatabase'
import { visitOf } from './visit'

const noon = Date.parse('2025-11-30T12:00:00Z')
const minutes = 60_000
const visit = (prediction: string, address: string, at = noon) =>
  visitOf('s'.repeat(40), prediction, { address: `203.0.113.${address}`, userAgent: 'Firefox' }, at)

let database: Knex

beforeEach(async () => {
  database = await createMemoryDatabase()
  await database('predictions').insert([
    { document_id: 'one', published_at: null },
    { document_id: 'one', published_at: 1 },
    { document_id: 'two', published_at: 1 },
    { document_id: 'draft', published_at: null },
  ])
})

afterEach(() => database.destroy())

const totals = async () => Object.fromEntries(await readViewTotals(database, ['one', 'two', 'draft', 'unknown']))

test('views of several visitors and articles add up', async () => {
  await commitVisits(database, [visit('one', '1'), visit('one', '2'), visit('two', '1')])
  await commitVisits(database, [visit('one', '3')])
  expect(await totals()).toEqual({ one: 3, two: 1, draft: 0, unknown: 0 })
})

test('a visitor counts once in half an hour, in one batch and in several', async () => {
  await commitVisits(database, [visit('one', '1'), visit('one', '1'), visit('one', '2')])
  await commitVisits(database, [visit('one', '1', noon + 29 * minutes), visit('one', '2', noon + 29 * minutes)])
  expect(await totals()).toMatchObject({ one: 2 })
  await commitVisits(database, [visit('one', '1', noon + 30 * minutes), visit('one', '2', noon + 30 * minutes)])
  expect(await totals()).toMatchObject({ one: 4 })
})

test('half an hour runs from the visit that counted', async () => {
  for (const minute of [0, 20, 40, 60]) await commitVisits(database, [visit('one', '1', noon + minute * minutes)])
  expect(await totals()).toMatchObject({ one: 2 })
})

test('midnight does not count a visitor twice', async () => {
  const before = Date.parse('2025-11-30T23:50:00Z')
  await commitVisits(database, [visit('one', '1', before)])
  await commitVisits(database, [visit('one', '1', before + 20 * minutes), visit('two', '1', before + 20 * minutes)])
  expect(await totals()).toMatchObject({ one: 1, two: 1 })
  await commitVisits(database, [visit('one', '1', before + 31 * minutes)])
  expect(await totals()).toMatchObject({ one: 2 })
})

test('a batch over midnight counts a visitor once', async () => {
  const midnight = Date.parse('2025-12-01T00:00:00Z')
  await commitVisits(database, [visit('one', '1', midnight - 1), visit('one', '1', midnight)])
  expect(await totals()).toMatchObject({ one: 1 })
})

test('what is not published is neither counted nor remembered', async () => {
  await commitVisits(database, [visit('draft', '1'), visit('unknown', '1')])
  expect(await totals()).toEqual({ one: 0, two: 0, draft: 0, unknown: 0 })
  expect(await database(visits)).toEqual([])
})

test('the same batch counted again changes nothing', async () => {
  const batch = Array.from({ length: 400 }, (_, index) => visit(index % 2 ? 'one' : 'two', `${index >> 1}`))
  await commitVisits(database, batch)
  await commitVisits(database, batch)
  expect(await totals()).toMatchObject({ one: 200, two: 200 })
})

test('old visits are forgotten, totals are not', async () => {
  await commitVisits(database, [visit('one', '1'), visit('one', '2', noon + 60 * minutes)])
  await forgetOldVisits(database, noon + 24 * 60 * minutes + 1)
  expect(await database(visits)).toHaveLength(1)
  expect(await totals()).toMatchObject({ one: 2 })
})

test('no address is stored', async () => {
  await commitVisits(database, [visit('one', '1')])
  expect(JSON.stringify(await database(visits))).not.toMatch(/203\.0|Firefox/)
})
