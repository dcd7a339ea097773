import knex, { type Knex } from 'knex'
import { ensureSiteChanges, forgetSiteChanges, siteChangesAfter } from '../../storage/siteChanges'
import { ensureSiteTouches } from '../../storage/siteTouches'
import { settleSome } from './settleTouches'

let database: Knex

/** As much of the tables as the triggers and the site's pages know of them. */
const columns: Record<string, string[]> = {
  predictions: ['document_id', 'locale', 'slug', 'published_at'],
  events: ['document_id', 'slug', 'closes_at'],
  outcomes: ['document_id', 'resolution', 'resolved_at', 'price'],
  comments: ['prediction_document_id', 'comment_state', 'name', 'body', 'created_at', 'reports'],
  corrections: ['prediction_document_id'],
  verdict_revisions: ['prediction_document_id'],
  ledger_entries: ['kind'],
  categories: ['slug', 'name'],
  authors: ['document_id', 'slug', 'name'],
  sponsor_links: ['text'],
  sites: ['name'],
  files: ['url'],
  predictions_event_lnk: ['prediction_id', 'event_id'],
  predictions_category_lnk: ['prediction_id', 'category_id'],
  predictions_authors_lnk: ['prediction_id', 'author_id'],
  predictions_outcome_lnk: ['prediction_id', 'outcome_id'],
  outcomes_event_lnk: ['outcome_id', 'event_id'],
}

beforeEach(async () => {
  database = knex({ client: 'better-sqlite3', connection: { filename: ':memory:' }, useNullAsDefault: true })
  for (const [table, names] of Object.entries(columns)) {
    await database.schema.createTable(table, (made) => {
      made.increments('id')
      for (const name of names) made.string(name)
    })
  }
  await ensureSiteChanges(database)
  await ensureSiteTouches(database)
  await database('events').insert({ id: 1, document_id: 'e', slug: 'who-wins' })
  await database('categories').insert({ id: 1, slug: 'sport', name: 'Sport' })
  await database('authors').insert({ id: 1, document_id: 'w', slug: 'wang', name: 'Wang' })
  await database('outcomes').insert({ id: 1, document_id: 'o', resolution: 'pending' })
  await database('outcomes_event_lnk').insert({ outcome_id: 1, event_id: 1 })
  await settled()
})

afterEach(() => database.destroy())

let seen = 0
/** What has changed since it was asked last. */
async function settled() {
  while (await settleSome(database, 1000));
  const changes = await siteChangesAfter(database, seen, 100)
  seen = changes.at(-1)?.seq ?? seen
  return changes
}

async function publish(id: number, documentId: string, slug: string, locale = 'zh-Hans') {
  await database('predictions').insert({ id, document_id: documentId, locale, slug, published_at: 1 })
  await database('predictions_event_lnk').insert({ prediction_id: id, event_id: 1 })
  await database('predictions_category_lnk').insert({ prediction_id: id, category_id: 1 })
  await database('predictions_authors_lnk').insert({ prediction_id: id, author_id: 1 })
  await database('predictions_outcome_lnk').insert({ prediction_id: id, outcome_id: 1 })
}

beforeEach(async () => {
  seen = 0
  await settled()
})

test('an article that is published is on its own page and on every list; the first of its section on every page', async () => {
  await publish(1, 'a', 'first')
  const [change, ...rest] = await settled()
  expect(rest).toEqual([])
  expect(change).toMatchObject({ gone: [], links: ['/predictions/first'], all: true })
  expect(change?.pages).toEqual(expect.arrayContaining(['/', '/en', '/predictions/first', '/events/who-wins', '/en/categories/sport', '/authors/wang', '/track-record', '/about', '/en/disclosure', '/corrections']))
  await publish(2, 'b', 'second', 'en')
  expect((await settled())[0]).toMatchObject({ all: false, pages: expect.arrayContaining(['/en/predictions/second']) as string[] })
})

test('a draft changes nothing', async () => {
  await database('predictions').insert({ id: 1, document_id: 'a', locale: 'zh-Hans', slug: 'draft', published_at: null })
  await database('predictions').where({ id: 1 }).update({ slug: 'draft-2' })
  await database('predictions').where({ id: 1 }).delete()
  expect(await settled()).toEqual([])
})

test('publishing replaces the row, which is no takedown; unpublishing removes it, which is one', async () => {
  await publish(1, 'a', 'first')
  await settled()
  await database.transaction(async (transaction) => {
    await transaction('predictions').where({ id: 1 }).delete()
    await transaction('predictions').insert({ id: 2, document_id: 'a', locale: 'zh-Hans', slug: 'first', published_at: 2 })
  })
  expect((await settled())[0]).toMatchObject({ gone: [] })
  await database('predictions').where({ id: 2 }).delete()
  expect((await settled())[0]).toMatchObject({ gone: ['/predictions/first'], links: ['/predictions/first'] })
})

test('what a transaction takes back was never told', async () => {
  await expect(database.transaction(async (transaction) => {
    await transaction('sites').insert({ name: 'Presage' })
    throw new Error('no')
  })).rejects.toThrow('no')
  expect(await settled()).toEqual([])
})

test('a price concerns the event, an ending every page about the article', async () => {
  await publish(1, 'a', 'first')
  await settled()
  await database('outcomes').where({ id: 1 }).update({ price: '0.4' })
  expect((await settled())[0]).toMatchObject({ links: ['/events/who-wins'], pages: [] })
  await database('outcomes').where({ id: 1 }).update({ resolution: 'yes' })
  expect((await settled())[0]).toMatchObject({ links: ['/events/who-wins', '/predictions/first'], pages: expect.arrayContaining(['/', '/track-record']) as string[] })
})

test('a comment concerns its article when it appears and when it goes, and not while it waits', async () => {
  await publish(1, 'a', 'first')
  await settled()
  await database('comments').insert({ id: 1, prediction_document_id: 'a', comment_state: 'pending' })
  expect(await settled()).toEqual([])
  for (const change of [{ comment_state: 'approved' }, { body: 'Mended' }, { comment_state: 'spam' }]) {
    await database('comments').where({ id: 1 }).update(change)
    expect((await settled())[0]).toMatchObject({ pages: ['/predictions/first'], all: false })
  }
})

test('a report of a comment concerns no page', async () => {
  await publish(1, 'a', 'first')
  await database('comments').insert({ id: 1, prediction_document_id: 'a', comment_state: 'approved' })
  await settled()
  await database('comments').where({ id: 1 }).update({ reports: '1' })
  expect(await settled()).toEqual([])
})

test('an author concerns the pages that name them', async () => {
  await database('authors').where({ id: 1 }).update({ name: 'Wang Fang' })
  expect((await settled())[0]).toMatchObject({ links: ['/authors/wang'], pages: [], all: false })
})

test('whatever enters the ledger concerns the pages of record', async () => {
  await database('ledger_entries').insert({ kind: 'revision' })
  expect((await settled())[0]).toMatchObject({ pages: ['/corrections', '/en/corrections', '/en/ledger', '/en/track-record', '/ledger', '/track-record'], links: [], all: false })
})

test('what stands on every page, and a file that is replaced', async () => {
  await database('categories').where({ id: 1 }).update({ name: 'Games' })
  expect((await settled())[0]).toMatchObject({ all: true })
  await database('files').insert({ id: 1, url: '/uploads/a.png' })
  expect(await settled()).toEqual([])
  await database('files').where({ id: 1 }).delete()
  expect((await settled())[0]).toMatchObject({ files: ['/uploads/a.png'], all: false })
})

test('many at once become few changes, numbered in order, and old ones are forgotten but the newest', async () => {
  const rows = Array.from({ length: 900 }, (_, id) => ({ document_id: `x${id}`, slug: `event-${id}` }))
  for (let at = 0; at < rows.length; at += 100) await database('events').insert(rows.slice(at, at + 100))
  await database('events').whereNot({ id: 1 }).update({ document_id: 'same' })
  const changes = await settled()
  expect(changes.map(({ seq }) => seq)).toEqual([1, 2, 3].map((step) => step + (changes[0]?.seq ?? 1) - 1))
  expect(changes.flatMap(({ links }) => links)).toHaveLength(900)
  await forgetSiteChanges(database, 2000)
  expect(await siteChangesAfter(database, 0, 100)).toHaveLength(1)
})
