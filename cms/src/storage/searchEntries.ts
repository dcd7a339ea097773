import type { Knex } from 'knex'
import { tokenVersion } from '@presage/text/searchTokens'
import { isPostgres } from './dialect'
import { rawRows } from './rawRows'
import { searchEntries, searchWords } from './searchTables'

/** One language of a published article as search finds it. */
export interface SearchEntry {
  documentId: string
  locale: string
  /** When it was first published, in milliseconds since 1970: of two that answer alike, the newer comes first. */
  publishedAt: number
  /** What it can be filtered by, as `factToken` makes them. */
  facts: readonly string[]
  /** Tokens of its parts, as `searchTokens` makes them. */
  title: ReadonlySet<string>
  /** Names of its event, outcome and authors. */
  names: ReadonlySet<string>
  summary: ReadonlySet<string>
  body: ReadonlySet<string>
}

/** A token for a fact; no token of a text begins like it. */
export function factToken(kind: 'language' | 'category' | 'result', value: string): string {
  return `_${kind}_${value.toLowerCase().replace(/[^a-z0-9]/g, '')}`
}

/** Enters languages of articles, or enters them anew. */
export async function writeEntries(knex: Knex, entries: readonly SearchEntry[]): Promise<void> {
  if (!isPostgres(knex)) return writeOnSqlite(knex, entries)
  for (const entry of entries) {
    const vectors = { words: knex.raw('?::tsvector', [wordsOf(entry)]), head: knex.raw('?::tsvector', [headOf(entry)]) }
    await knex(searchEntries).insert({ ...rowOf(entry), ...vectors }).onConflict(key).merge()
  }
}

const key = ['prediction_document_id', 'locale']

function rowOf({ documentId, locale, publishedAt }: SearchEntry) {
  return { prediction_document_id: documentId, locale, token_version: tokenVersion, published_at: publishedAt }
}

/**
 * Every write to another table lets FTS5 put down what it has gathered, as a segment of its index that is to be merged with others
 * later; so does "insert or replace". The tokens of all entries therefore go in one after the other.
 */
async function writeOnSqlite(knex: Knex, entries: readonly SearchEntry[]): Promise<void> {
  const numbered: { id: number; entry: SearchEntry }[] = []
  for (const entry of entries) {
    const { prediction_document_id, locale } = rowOf(entry)
    const known = await knex(searchEntries).where({ prediction_document_id, locale }).first<{ id: number } | undefined>('id')
    const entered = knex(searchEntries).insert(rowOf(entry)).onConflict(key).merge().returning('id')
    const [{ id }] = (await entered) as [{ id: number }]
    if (known) await knex.raw(`delete from ${searchWords} where rowid = ?`, [id])
    numbered.push({ id, entry })
  }
  for (const { id, entry } of numbered) {
    const parts = [entry.facts, entry.title, entry.names, entry.summary, entry.body].map((tokens) => [...tokens].join(' '))
    await knex.raw(`insert into ${searchWords} (rowid, facts, title, names, summary, body) values (?, ?, ?, ?, ?, ?)`, [id, ...parts])
  }
}

/** Takes an article out, but for the languages it is still published in. */
export async function removeEntries(knex: Knex, documentId: string, keep: readonly string[]): Promise<void> {
  const gone = knex(searchEntries).where({ prediction_document_id: documentId }).whereNotIn('locale', [...keep])
  if (!isPostgres(knex)) {
    const rows: { id: number }[] = await gone.clone().select('id')
    for (const { id } of rows) await knex.raw(`delete from ${searchWords} where rowid = ?`, [id])
  }
  await gone.delete()
}

/** Says of articles that what they are found by has changed, so that they are entered anew by and by. */
export async function markStale(knex: Knex, documentIds: readonly string[]): Promise<void> {
  // SQLite binds at most some thousand values in a statement.
  for (let start = 0; start < documentIds.length; start += 500) {
    await knex(searchEntries).whereIn('prediction_document_id', documentIds.slice(start, start + 500)).update({ token_version: 0 })
  }
}

/** Published articles that search does not know as they are, the oldest first. */
export async function unknownArticles(knex: Knex): Promise<string[]> {
  const rows = await rawRows<{ document_id: string }>(
    knex,
    `select article.document_id from predictions article
      left join ${searchEntries} entry on entry.prediction_document_id = article.document_id and entry.locale = article.locale
        and entry.token_version = ?
      where article.published_at is not null and entry.id is null
      group by article.document_id order by min(article.first_published_at), article.document_id`,
    [tokenVersion],
  )
  return rows.map((row) => row.document_id)
}

/** Articles that search knows in a language they are not published in: written past the rules, by a restored copy for example. */
export async function strayArticles(knex: Knex): Promise<string[]> {
  const rows = await rawRows<{ prediction_document_id: string }>(
    knex,
    `select distinct entry.prediction_document_id from ${searchEntries} entry
      left join predictions article on article.document_id = entry.prediction_document_id and article.locale = entry.locale
        and article.published_at is not null
      where article.id is null`,
    [],
  )
  return rows.map((row) => row.prediction_document_id)
}

/** Every token, without places: it is there or not. */
function wordsOf({ facts, title, names, summary, body }: SearchEntry): string {
  return [...new Set([...facts, ...title, ...names, ...summary, ...body])].map(quoted).join(' ')
}

/** The tokens that rank, each with the weights of the parts it stands in. */
function headOf({ title, names, summary }: SearchEntry): string {
  const weights = new Map<string, string>()
  for (const [place, [tokens, weight]] of ([[title, 'A'], [names, 'B'], [summary, 'C']] as const).entries()) {
    for (const token of tokens) weights.set(token, `${weights.has(token) ? `${weights.get(token)},` : ''}${place + 1}${weight}`)
  }
  return [...weights].map(([token, places]) => `${quoted(token)}:${places}`).join(' ')
}

/** Tokens are letters, digits, full stops and underscores alone; in quotes none of them means anything. */
function quoted(token: string): string {
  return `'${token}'`
}
