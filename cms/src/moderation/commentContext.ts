import type { Knex } from 'knex'
import { siteAddress } from '../siteAddress'
import { storedMoment } from '../storage/storedMoment'
import { banOf, type Ban } from './commentBans'
import type { CommentState } from './moderatedComments'

/** What an editor sees beside a comment. Times are ISO 8601. */
export interface CommentContext {
  /** The article, in the comment's language where it has one; null where it is gone. */
  article: {
    documentId: string
    locale: string
    title: string
    summary: string | null
    /** Its page on the site; null while it is not published. */
    url: string | null
    verdict: { answer: 'YES' | 'NO'; probability: number | null; result: 'pending' | 'right' | 'wrong' | 'void' } | null
  } | null
  /** The comment that begins its thread, and the replies in their order; empty for a comment nobody has answered. */
  thread: { documentId: string; name: string; body: string; state: CommentState; at: string | null }[]
  /** What else came from the same network, by what became of it; null once nobody can tell any more. */
  sameNetwork: Record<CommentState, number> | null
  ban: Ban | null
}

interface Stored {
  prediction_document_id: string
  language: string | null
  parent_document_id: string | null
  ip_hash: string | null
}

/** As much of a thread as helps to decide. */
const longestThread = 30

/** @returns undefined where there is no such comment */
export async function commentContext(knex: Knex, documentId: string, now: number): Promise<CommentContext | undefined> {
  const comment = (await knex('comments')
    .where({ document_id: documentId })
    .first('prediction_document_id', 'language', 'parent_document_id', 'ip_hash')) as Stored | undefined
  if (!comment) return undefined
  return {
    article: await articleOf(knex, comment),
    thread: await threadOf(knex, comment.parent_document_id ?? documentId),
    sameNetwork: comment.ip_hash === null ? null : await sameNetwork(knex, comment.ip_hash, documentId),
    ban: comment.ip_hash === null ? null : await banOf(knex, comment.ip_hash, now),
  }
}

async function articleOf(knex: Knex, { prediction_document_id, language }: Stored): Promise<CommentContext['article']> {
  const rows: { locale: string; title: string | null; summary: string | null; slug: string | null; published_at: unknown }[] = await knex('predictions')
    .where({ document_id: prediction_document_id })
    .select('locale', 'title', 'summary', 'slug', 'published_at')
  const locale = language === 'en' ? 'en' : 'zh-Hans'
  const rank = (row: { locale: string; published_at: unknown }) => (row.published_at === null ? 0 : 2) + (row.locale === locale ? 1 : 0)
  const [article] = rows.sort((one, other) => rank(other) - rank(one))
  if (!article) return null
  const call = (await knex('calls').where({ prediction_document_id }).first('answer', 'probability', 'result')) as
    { answer: 'YES' | 'NO'; probability: number | null; result: 'pending' | 'right' | 'wrong' | 'void' } | undefined
  return {
    documentId: prediction_document_id,
    locale: article.locale,
    title: article.title ?? '',
    summary: article.summary,
    url: article.published_at !== null && article.slug ? siteAddress(article.locale, `/predictions/${encodeURIComponent(article.slug)}`) : null,
    verdict: call ? { answer: call.answer, probability: call.probability, result: call.result } : null,
  }
}

interface ThreadRow {
  document_id: string
  name: string
  body: string
  comment_state: CommentState
  created_at: Date | number | string | null
}

async function threadOf(knex: Knex, first: string): Promise<CommentContext['thread']> {
  const of = (where: object) => knex('comments').where(where).select('document_id', 'name', 'body', 'comment_state', 'created_at')
  const replies: ThreadRow[] = await of({ parent_document_id: first }).orderBy('created_at').orderBy('id').limit(longestThread)
  if (replies.length === 0) return []
  const rows: ThreadRow[] = [...((await of({ document_id: first })) as ThreadRow[]), ...replies]
  return rows.map((row) => ({
    documentId: row.document_id, name: row.name, body: row.body, state: row.comment_state, at: storedMoment(row.created_at),
  }))
}

async function sameNetwork(knex: Knex, ipHash: string, documentId: string): Promise<Record<CommentState, number>> {
  const rows: { comment_state: CommentState; n: number | string }[] = await knex('comments')
    .where({ ip_hash: ipHash })
    .whereNot({ document_id: documentId })
    .groupBy('comment_state')
    .select('comment_state')
    .count({ n: '*' })
  const found = { pending: 0, approved: 0, spam: 0, deleted: 0 }
  for (const { comment_state, n } of rows) found[comment_state] = Number(n)
  return found
}
