import knex, { type Knex } from 'knex'
import { binnedArticles, ensureArticleBin, putIntoBin, type BinnedArticle } from '../storage/articleBin'
import { daysInBin, emptyBin } from './emptyBin'

const now = Date.parse('2026-03-31T10:20:30Z')
const day = 24 * 60 * 60 * 1000

describe('the bin', () => {
  let database: Knex
  beforeEach(async () => {
    database = knex({ client: 'better-sqlite3', connection: { filename: ':memory:' }, useNullAsDefault: true })
    await ensureArticleBin(database)
  })
  afterEach(() => database.destroy())

  const deleted = (id: string, at: number): BinnedArticle => ({
    prediction_document_id: id, locale: 'en', slug: null, first_published_at: null, created_by: null, deleted_at: at, deleted_by_name: null,
    content: {} as BinnedArticle['content'],
  })

  it('keeps what was deleted within its days, to the millisecond, and throws the rest away once', async () => {
    const end = now - daysInBin * day
    for (const [id, at] of [['older', end - day], ['just-over', end - 1], ['just-within', end], ['new', now]] as const) await putIntoBin(database, deleted(id, at))
    expect(await emptyBin(database, now)).toBe(2)
    expect((await binnedArticles(database, 10)).map((article) => article.prediction_document_id)).toEqual(['new', 'just-within'])
    expect(await emptyBin(database, now)).toBe(0)
  })
})
