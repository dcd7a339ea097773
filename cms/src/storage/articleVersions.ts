import type { Knex } from 'knex'
import type { ArticleContent } from '../versions/articleContent'
import { isPostgres } from './dialect'
import { guardRows } from './guardRows'

const TABLE = 'article_versions'

/**
 * Why a version was kept: it was published; or it was a draft that something else took the place of (a version that was restored,
 * changes that were thrown away, a colleague's save on top); or text that its writer gave up for a colleague's.
 */
export type VersionKind = 'published' | 'replaced' | 'givenUp'

/** A version of an article in one language, without its content. `at` is milliseconds since 1970. */
export interface VersionHead {
  id: number
  prediction_document_id: string
  locale: string
  kind: VersionKind
  at: number
  /** Who published it, or took the draft's place; null where no editor did. */
  by_name: string | null
  hash: string
}

export interface Version extends VersionHead {
  content: ArticleContent
}

interface StoredVersion extends Omit<VersionHead, 'at'> {
  at: number | string
  content: string
}

/** Creates the table of versions where it is missing; the database refuses to change or delete one. */
export async function ensureArticleVersions(knex: Knex): Promise<void> {
  const id = isPostgres(knex) ? 'integer generated always as identity primary key' : 'integer primary key autoincrement'
  await knex.raw(`create table if not exists ${TABLE} (
    id ${id},
    prediction_document_id varchar(64) not null,
    locale varchar(20) not null,
    kind varchar(10) not null check (kind in ('published', 'replaced', 'givenUp')),
    at bigint not null,
    by_name varchar(255),
    hash varchar(64) not null,
    content text not null
  )`)
  await knex.raw(`create index if not exists ${TABLE}_of_article on ${TABLE} (prediction_document_id, locale, id)`)
  await guardRows(knex, TABLE, 'id', 'A version of an article cannot be changed or deleted.')
}

/**
 * Keeps a version, unless the newest of its kind says the same.
 * @returns whether it was kept
 */
export async function keepVersion(knex: Knex, version: Omit<Version, 'id'>): Promise<boolean> {
  const { prediction_document_id, locale, kind, hash, content } = version
  const newest = await knex<StoredVersion>(TABLE).where({ prediction_document_id, locale, kind }).orderBy('id', 'desc').first('hash')
  if (newest?.hash === hash) return false
  await knex(TABLE).insert({ ...version, by_name: version.by_name?.slice(0, 255) ?? null, content: JSON.stringify(content) })
  return true
}

/**
 * Versions of an article in a language, newest first.
 * @param before only those older than the version of this id
 */
export async function versionsOfArticle(
  knex: Knex,
  predictionDocumentId: string,
  locale: string,
  { most, before }: { most: number; before?: number },
): Promise<Version[]> {
  const query = knex<StoredVersion>(TABLE).where({ prediction_document_id: predictionDocumentId, locale }).orderBy('id', 'desc').limit(most)
  return (await (before === undefined ? query : query.where('id', '<', before))).map(asVersion)
}

export async function findVersion(knex: Knex, id: number): Promise<Version | null> {
  const row = await knex<StoredVersion>(TABLE).where({ id }).first()
  return row ? asVersion(row) : null
}

/** Articles and languages that have a published version, as "documentId locale". */
export async function articlesWithVersions(knex: Knex): Promise<Set<string>> {
  const rows = await knex<StoredVersion>(TABLE).where({ kind: 'published' }).distinct('prediction_document_id', 'locale')
  return new Set(rows.map(({ prediction_document_id, locale }) => `${prediction_document_id} ${locale}`))
}

function asVersion(row: StoredVersion): Version {
  return { ...row, at: Number(row.at), content: JSON.parse(row.content) as ArticleContent }
}
