import type { Knex } from 'knex'
import { sponsorViews } from '../storage/sponsorViews'
import { commitVisits } from './commitVisits'
import { createMemoryDatabase } from './testing/memoryDatabase'
import { visitOf } from './visit'

const noon = Date.parse('2025-11-30T12:00:00Z')
const hour = 60 * 60_000
let database: Knex

beforeEach(async () => {
  database = await createMemoryDatabase()
  await database('predictions').insert([
    { id: 1, document_id: 'one', locale: 'zh-Hans', published_at: null },
    { id: 2, document_id: 'one', locale: 'zh-Hans', published_at: 1 },
    { id: 3, document_id: 'one', locale: 'en', published_at: 1 },
    { id: 4, document_id: 'two', locale: 'zh-Hans', published_at: 1 },
  ])
  await database('sites').insert([{ id: 1, locale: 'zh-Hans' }, { id: 2, locale: 'en' }])
})

afterEach(() => database.destroy())

let links = 0
const link = async (name: string, placement: string, fields: object = {}) => {
  links += 1
  await database('sponsor_links').insert({ id: links, document_id: name, placement, enabled: true, ...fields })
  return links
}
const onArticle = (sponsor_link_id: number, ...ids: number[]) =>
  database('predictions_sponsor_links_lnk').insert(ids.map((prediction_id) => ({ prediction_id, sponsor_link_id })))
const onSite = (sponsor_link_id: number, site_id = 1) => database('sites_default_sponsor_links_lnk').insert({ site_id, sponsor_link_id })

let readers = 0
const read = (prediction: string, language: 'zh-Hans' | 'en' = 'zh-Hans', at = noon) => {
  readers += 1
  return visitOf('s'.repeat(40), prediction, { address: `203.0.113.${readers}`, userAgent: 'Firefox' }, at, language)
}
const counted = async () => {
  const rows: { sponsor_link_document_id: string; day: string; views: number }[] = await database(sponsorViews).orderBy(['sponsor_link_document_id', 'day'])
  return Object.fromEntries(rows.map(({ sponsor_link_document_id, day, views }) => [`${sponsor_link_document_id} ${day}`, views]))
}

test('a view counts for the article’s own links, and for the site’s where it has none at the place', async () => {
  await onArticle(await link('own', 'article_end'), 1, 2, 3)
  await onSite(await link('siteEnd', 'article_end'))
  await onSite(await link('siteFoot', 'footer'))
  await commitVisits(database, [read('one'), read('one'), read('two')])
  await commitVisits(database, [read('one', 'zh-Hans', noon + 24 * hour)])
  expect(await counted()).toEqual({ 'own 2025-11-30': 2, 'own 2025-12-01': 1, 'siteEnd 2025-11-30': 1, 'siteFoot 2025-11-30': 3, 'siteFoot 2025-12-01': 1 })
})

test('in English for the site’s English links, and for the Chinese ones where it names none', async () => {
  await onSite(await link('chinese', 'footer'))
  await commitVisits(database, [read('one', 'en')])
  await onSite(await link('english', 'footer'), 2)
  await commitVisits(database, [read('one', 'en'), read('one')])
  expect(await counted()).toEqual({ 'chinese 2025-11-30': 2, 'english 2025-11-30': 1 })
})

test('not for what is switched off, over, yet to come, of another article, or in lists', async () => {
  for (const [name, fields] of [['off', { enabled: false }], ['over', { ends_at: noon }], ['later', { starts_at: noon + 1 }]] as const) {
    await onArticle(await link(name, 'article_top', fields), 2)
  }
  await onArticle(await link('elsewhere', 'article_top'), 4)
  await onArticle(await link('listed', 'list'), 2)
  await onArticle(await link('runs', 'article_top', { starts_at: noon, ends_at: noon + 1 }), 2)
  await commitVisits(database, [read('one')])
  expect(await counted()).toEqual({ 'runs 2025-11-30': 1 })
})

test('not twice for one visitor within half an hour, nor for what is not published', async () => {
  await onSite(await link('site', 'footer'))
  const visit = read('one')
  await commitVisits(database, [visit, visit, read('draft')])
  await commitVisits(database, [visit])
  expect(await counted()).toEqual({ 'site 2025-11-30': 1 })
})
