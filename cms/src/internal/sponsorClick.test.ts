import type { Knex } from 'knex'
import { sponsorClicks } from '../storage/clickTables'
import { countClick, sponsorUrl } from './sponsorClick'
import { createMemoryDatabase } from './testing/memoryDatabase'

const now = Date.parse('2025-11-30T12:00:00Z')
const url = 'https://sponsor.example/offer?from=presage&x=1'
let database: Knex

beforeEach(async () => {
  database = await createMemoryDatabase()
})

afterEach(() => database.destroy())

test.each([
  ['enabled, without dates', {}, url],
  ['from now on', { starts_at: now }, url],
  ['until later', { starts_at: now - 1, ends_at: now + 1 }, url],
  ['not before its start', { starts_at: now + 1 }, undefined],
  ['not from its end on', { ends_at: now }, undefined],
  ['not when disabled', { enabled: false }, undefined],
  ['only on the web', { url: 'javascript:alert(1)' }, undefined],
  ['only on the web, however it is written', { url: ' JAVASCRIPT:alert(1)' }, undefined],
  ['only with a whole address', { url: '//sponsor.example' }, undefined],
])('a link leads somewhere %s', async (_, changes, expected) => {
  await database('sponsor_links').insert({ document_id: 'link', url, enabled: true, starts_at: null, ends_at: null, ...changes })
  expect(await sponsorUrl(database, 'link', now)).toBe(expected)
})

test('an unknown link leads nowhere', async () => {
  expect(await sponsorUrl(database, 'link', now)).toBeUndefined()
})

test('clicks are counted by link and day', async () => {
  for (const [link, at] of [['a', now], ['a', now], ['b', now], ['a', now + 12 * 3600_000]] as const) await countClick(database, link, at)
  expect(await database(sponsorClicks).orderBy(['sponsor_link_document_id', 'day'])).toEqual([
    { sponsor_link_document_id: 'a', day: '2025-11-30', clicks: 2 },
    { sponsor_link_document_id: 'a', day: '2025-12-01', clicks: 1 },
    { sponsor_link_document_id: 'b', day: '2025-11-30', clicks: 1 },
  ])
})
