import type { Knex } from 'knex'
import type { ArticleContent } from '../versions/articleContent'
import { isPostgres } from './dialect'

const TABLE = 'article_bin'

/** A deleted draft of an article in one language. Times are milliseconds since 1970. */
export interface BinnedArticle {
  prediction_document_id: string
  locale: string
  slug: string | null
  /** ISO 8601; null where it never was public. */
  first_published_at: string | null
  /** Who made the article. */
  created_by: number | null
  deleted_at: number
  deleted_by_name: string | null
  content: ArticleContent
}

interface StoredArticle extends Omit<BinnedArticle, 'content' | 'deleted_at'> {
  content: string
  deleted_at: number | string
}

/** Creates the bin where it is missing: one row per article and language, since an article is deleted once until it is back. */
export async function ensureArticleBin(knex: Knex): Promise<void> {
  await knex.raw(`create table if not exists ${TABLE} (
    prediction_document_id varchar(64) not null,
    locale varchar(20) not null,
    slug varchar(100),
    first_published_at varchar(30),
    created_by integer,
    deleted_at bigint not null,
    deleted_by_name varchar(255),
    content text not null,
    primary key (prediction_document_id, locale)
  )`)
  await knex.raw(`create index if not exists ${TABLE}_by_age on ${TABLE} (deleted_at)`)
}

export async function putIntoBin(knex: Knex, article: BinnedArticle): Promise<void> {
  const row = { ...article, deleted_by_name: article.deleted_by_name?.slice(0, 255) ?? null, content: JSON.stringify(article.content) }
  await knex(TABLE).insert(row).onConflict(['prediction_document_id', 'locale']).merge()
}

/** What the bin holds, newest first. */
export async function binnedArticles(knex: Knex, most: number): Promise<BinnedArticle[]> {
  return (await knex<StoredArticle>(TABLE).orderBy('deleted_at', 'desc').orderBy('prediction_document_id').limit(most)).map(read)
}

/** The deleted languages of an article; held on PostgreSQL until the transaction ends, so that it comes back once. */
export async function takeFromBin(transaction: Knex, predictionDocumentId: string): Promise<BinnedArticle[]> {
  const query = transaction<StoredArticle>(TABLE).where({ prediction_document_id: predictionDocumentId }).orderBy('deleted_at', 'asc')
  return (await (isPostgres(transaction) ? query.forUpdate() : query)).map(read)
}

/** @returns how many rows went */
export function removeFromBin(knex: Knex, predictionDocumentId: string): Promise<number> {
  return knex(TABLE).where({ prediction_document_id: predictionDocumentId }).delete()
}

/** Throws away what was deleted before a moment. @returns how many rows went */
export function emptyBin(knex: Knex, before: number): Promise<number> {
  return knex(TABLE).where('deleted_at', '<', before).delete()
}

function read(row: StoredArticle): BinnedArticle {
  return { ...row, deleted_at: Number(row.deleted_at), content: JSON.parse(row.content) as ArticleContent }
}
