import type { Core } from '@strapi/strapi'
import type { Knex } from 'knex'
import { groupRows } from './groupRows'
import type { Stretch } from './pagination'
import type { Row } from './publicTypes'
import type { SortKey } from './sort'
import { stretchPerParent } from './stretchPerParent'
import { decodeRow, selectionOf, tableOf } from './table'

/** A comment as it is shown; of one that an editor has removed, nothing is left but its place. */
export interface CommentRow extends Row {
  removed: boolean
  /** Which of its thread's replies it is, from 1; null for the comment that begins it. */
  number: number | null
}

export type CommentOrder = SortKey<'createdAt'>

/** A stretch of an article's threads, in the order of the comments that begin them. */
export interface ThreadsAsked extends Stretch {
  articleId: string
  direction: CommentOrder['direction']
}

/** A stretch of a thread's replies, oldest first. */
export interface RepliesAsked extends Stretch {
  threadId: string
}

const isShown = "comment.comment_state = 'approved'"
/** What begins a thread: a comment that is shown, and one that no longer is but has replies that are. */
const isThread = `comment.parent_document_id is null and (${isShown} or exists (
  select 1 from comments as reply where reply.parent_document_id = comment.document_id and reply.comment_state = 'approved'))`
/** In time; two of one moment go by their number. */
const otherComesFirst = '(other.created_at < comment.created_at or (other.created_at = comment.created_at and other.id < comment.id))'
const otherComesLater = '(other.created_at > comment.created_at or (other.created_at = comment.created_at and other.id > comment.id))'

/** How many comments of each article are shown, replies included. */
export function countComments(strapi: Core.Strapi, articleIds: readonly string[]): Promise<Map<string, number>> {
  return countBy(strapi, 'prediction_document_id', articleIds, isShown)
}

/** How many threads each article has. */
export function countThreads(strapi: Core.Strapi, articleIds: readonly string[]): Promise<Map<string, number>> {
  return countBy(strapi, 'prediction_document_id', articleIds, isThread)
}

/** How many replies of each thread are shown. */
export function countReplies(strapi: Core.Strapi, threadIds: readonly string[]): Promise<Map<string, number>> {
  return countBy(strapi, 'parent_document_id', threadIds, isShown)
}

/** The comments that begin threads, by `textOf` of what was asked; one statement for up to 100 articles. */
export async function readThreads(
  strapi: Core.Strapi,
  all: readonly ThreadsAsked[],
  textOf: (asked: ThreadsAsked) => string,
): Promise<Map<string, CommentRow[]>> {
  const stored = await stretchPerParent<ThreadsAsked, StoredComment>(strapi.db.connection, all, (asked) =>
    selected(strapi, textOf(asked))
      .whereRaw(isThread)
      .where('comment.prediction_document_id', asked.articleId)
      .orderBy('comment.created_at', asked.direction)
      .orderBy('comment.id', asked.direction)
      .offset(asked.start)
      .limit(asked.limit),
  )
  return groupRows(stored, ({ asked }) => asked, (row) => decoded(strapi, row))
}

/** Replies, by `textOf` of what was asked; one statement for up to 100 threads. */
export async function readReplies(
  strapi: Core.Strapi,
  all: readonly RepliesAsked[],
  textOf: (asked: RepliesAsked) => string,
): Promise<Map<string, CommentRow[]>> {
  const stored = await stretchPerParent<RepliesAsked, StoredComment>(strapi.db.connection, all, (asked) =>
    selected(strapi, textOf(asked))
      .where('comment.parent_document_id', asked.threadId)
      .whereRaw(isShown)
      .orderBy('comment.created_at')
      .orderBy('comment.id')
      .offset(asked.start)
      .limit(asked.limit),
  )
  const replies = groupRows(stored, ({ asked }) => asked, (row) => decoded(strapi, row))
  for (const asked of all) replies.get(textOf(asked))?.forEach((reply, index) => (reply.number = asked.start + index + 1))
  return replies
}

/** Where a comment stands: its thread, and how many replies of the thread come before it (null for the comment that begins it). */
export interface CommentPlace {
  threadId: string
  articleId: string
  repliesBefore: number | null
}

/** The places of comments that are shown; any other is left out. */
export async function readPlaces(strapi: Core.Strapi, documentIds: readonly string[]): Promise<Map<string, CommentPlace>> {
  const knex = strapi.db.connection
  const before = `(select count(*) from comments as other
    where other.parent_document_id = comment.parent_document_id and other.comment_state = 'approved' and ${otherComesFirst})`
  const rows: { id: string; thread: string | null; article: string; before: number | string }[] = await knex('comments as comment')
    .whereIn('comment.document_id', [...documentIds])
    .where((either) => either.whereRaw(isShown).orWhereRaw(isThread))
    .select({ id: 'comment.document_id', thread: 'comment.parent_document_id', article: 'comment.prediction_document_id', before: knex.raw(before) })
  return new Map(
    rows.map(({ id, thread, article, before }) => {
      const repliesBefore = thread === null ? null : Number(before)
      return [id, { threadId: thread ?? id, articleId: article, repliesBefore }]
    }),
  )
}

/** How many threads of its article come before one, in an order. */
export async function countThreadsBefore(strapi: Core.Strapi, threadId: string, direction: CommentOrder['direction']): Promise<number> {
  const rows: { total: number | string }[] = await strapi.db
    .connection('comments as other')
    .join('comments as comment', 'comment.prediction_document_id', 'other.prediction_document_id')
    .where('other.document_id', threadId)
    .whereRaw(isThread)
    .whereRaw(direction === 'asc' ? otherComesLater : otherComesFirst)
    .count({ total: '*' })
  return Number(rows[0]?.total ?? 0)
}

async function countBy(strapi: Core.Strapi, column: string, keys: readonly string[], condition: string): Promise<Map<string, number>> {
  const rows: { key: string; total: number | string }[] = await strapi.db
    .connection('comments as comment')
    .whereIn(`comment.${column}`, [...keys])
    .whereRaw(condition)
    .groupBy(`comment.${column}`)
    .select({ key: `comment.${column}` })
    .count({ total: '*' })
  return new Map(rows.map(({ key, total }) => [key, Number(total)]))
}

interface StoredComment extends Row {
  asked: string
  state: string
}

function selected(strapi: Core.Strapi, asked: string): Knex.QueryBuilder {
  const knex = strapi.db.connection
  const table = tableOf(strapi, 'Comment')
  return knex(`${table.name} as comment`).select({
    ...selectionOf(table, 'comment'),
    asked: knex.raw('cast(? as varchar(200))', [asked]),
    state: 'comment.comment_state',
  })
}

/** What an editor has removed keeps its place and loses its words, its name and its time. */
function decoded(strapi: Core.Strapi, { state, ...row }: StoredComment): CommentRow {
  const removed = state !== 'approved'
  const comment = { ...decodeRow<CommentRow>(tableOf(strapi, 'Comment'), row), removed, number: null }
  return removed ? { ...comment, name: '', body: '', createdAt: null } : comment
}
