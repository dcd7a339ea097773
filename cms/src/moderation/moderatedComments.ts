import type { Knex } from 'knex'
import { storedMoment } from '../storage/storedMoment'

export const commentStates = ['pending', 'approved', 'spam', 'deleted'] as const
export type CommentState = (typeof commentStates)[number]

/** What an editor looks at: what is to be decided (waiting, then reported), or the comments in one state. */
export const commentLists = ['queue', 'reported', ...commentStates] as const
export type CommentList = (typeof commentLists)[number]

/** A comment as whoever moderates sees it. Times are ISO 8601. */
export interface ModeratedComment {
  documentId: string
  name: string
  body: string
  state: CommentState
  at: string | null
  language: 'zh_Hans' | 'en'
  articleTitle: string
  /** Who said what, as it was when this was written; null for a comment of its own. */
  inReplyTo: string | null
  reports: number
  /** Some of them came after an editor last decided. */
  isReportedAnew: boolean
  reportSummary: string | null
  /** Null once it is deleted, and for whoever may not see it. */
  email: string | null
}

export interface CommentPage {
  comments: ModeratedComment[]
  hasMore: boolean
}

/** How many comments a page of the screen holds. */
const pageSize = 30

interface Row {
  document_id: string
  name: string
  body: string
  comment_state: CommentState
  created_at: Date | number | string | null
  language: 'zh_Hans' | 'en' | null
  article_title: string | null
  in_reply_to: string | null
  reports: number | null
  reports_seen: number | null
  report_summary: string | null
  email: string | null
}

const columns = [
  'document_id', 'name', 'body', 'comment_state', 'created_at', 'language', 'article_title', 'in_reply_to', 'reports', 'reports_seen', 'report_summary', 'email',
]

/** Public, and reported since an editor last said that it may stay. An index holds these alone. */
const reportedAnew = `comment_state = 'approved' and reports > coalesce(reports_seen, 0)`

/**
 * A page of a list. What waits goes by age, since whoever wrote first is seen first; what is reported by the number of reports; what was
 * decided by age from new to old.
 * @param page from 1
 */
export async function readComments(knex: Knex, list: CommentList, page: number, showsEmail: boolean): Promise<CommentPage> {
  const start = (page - 1) * pageSize
  const rows: Row[] = list === 'queue' ? await queue(knex, start) : await ordered(knex, list).select(columns).offset(start).limit(pageSize + 1)
  return { comments: rows.slice(0, pageSize).map((row) => asComment(row, showsEmail)), hasMore: rows.length > pageSize }
}

/** How much is to be decided: two looks at indexes that hold nothing else. */
export async function countUndecided(knex: Knex): Promise<{ waiting: number; reported: number }> {
  const count = async (list: 'pending' | 'reported') => {
    const [row] = (await of(knex, list).count({ n: '*' })) as { n: number | string }[]
    return Number(row?.n ?? 0)
  }
  return { waiting: await count('pending'), reported: await count('reported') }
}

/** Two lists, one behind the other: each is read by an index of its own. */
async function queue(knex: Knex, start: number): Promise<Row[]> {
  const waiting: Row[] = await ordered(knex, 'pending').select(columns).offset(start).limit(pageSize + 1)
  if (waiting.length > pageSize) return waiting
  const { waiting: all } = await countUndecided(knex)
  const reported: Row[] = await ordered(knex, 'reported').select(columns).offset(Math.max(0, start - all)).limit(pageSize + 1 - waiting.length)
  return [...waiting, ...reported]
}

const of = (knex: Knex, list: Exclude<CommentList, 'queue'>) =>
  list === 'reported' ? knex('comments').whereRaw(reportedAnew) : knex('comments').where({ comment_state: list })

function ordered(knex: Knex, list: Exclude<CommentList, 'queue'>): Knex.QueryBuilder {
  const query = of(knex, list)
  if (list === 'reported') query.orderBy('reports', 'desc')
  return query.orderBy('created_at', list === 'pending' ? 'asc' : 'desc').orderBy('id', list === 'pending' ? 'asc' : 'desc')
}

function asComment(row: Row, showsEmail: boolean): ModeratedComment {
  const reports = row.reports ?? 0
  return {
    documentId: row.document_id,
    name: row.name,
    body: row.body,
    state: row.comment_state,
    at: storedMoment(row.created_at),
    language: row.language ?? 'zh_Hans',
    articleTitle: row.article_title ?? '',
    inReplyTo: row.in_reply_to,
    reports,
    isReportedAnew: row.comment_state === 'approved' && reports > (row.reports_seen ?? 0),
    reportSummary: row.report_summary,
    email: showsEmail ? row.email : null,
  }
}
