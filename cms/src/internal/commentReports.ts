import type { Knex } from 'knex'
import { commentReports } from '../storage/commentTables'

export const reportReasons = ['spam', 'abuse', 'off_topic', 'other'] as const
export type ReportReason = (typeof reportReasons)[number]

export interface Report {
  commentDocumentId: string
  reason: ReportReason
  /** Empty where nothing was written. */
  note: string
  /** Stands for the network it came from. */
  reporter: string
}

/** How long it is known who reported what. The number on the comment stays. */
const keptFor = 180 * 24 * 60 * 60 * 1000
const notesShown = 5
const words: Record<ReportReason, string> = { spam: '垃圾 spam', abuse: '辱骂 abuse', off_topic: '跑题 off topic', other: '其他 other' }

/**
 * Stores a report and tells editors of it on the comment, in the transaction it is given. A network that reported the comment before
 * changes nothing. With `hiddenAfter` the comment goes back to waiting when exactly so many networks have reported it: once, so
 * that an editor who approves it again has the last word.
 *
 * @param now milliseconds since 1970
 * @returns false where no such comment is shown
 */
export async function storeReport(transaction: Knex, report: Report, now: number, hiddenAfter: number | null): Promise<boolean> {
  // Whoever reports the same comment at once waits here, so that each is counted.
  const comment = await transaction('comments')
    .where({ document_id: report.commentDocumentId, comment_state: 'approved' })
    .forUpdate()
    .first<{ id: number; reports: number | null } | undefined>('id', 'reports')
  if (!comment) return false
  const key = { comment_document_id: report.commentDocumentId, reporter: report.reporter }
  if (await transaction(commentReports).where(key).first('at')) return true
  await transaction(commentReports).insert({ ...key, reason: report.reason, note: report.note, at: now })

  const reports = (comment.reports ?? 0) + 1
  await transaction('comments').where({ id: comment.id }).update({ reports, report_summary: await summary(transaction, report.commentDocumentId) })
  if (reports === hiddenAfter) await transaction('comments').where({ id: comment.id }).update({ comment_state: 'pending' })
  return true
}

/** What editors read: each reason with its number, and the newest notes. */
async function summary(transaction: Knex, commentDocumentId: string): Promise<string> {
  const of = () => transaction(commentReports).where({ comment_document_id: commentDocumentId })
  const counts: { reason: ReportReason; total: number | string }[] = await of().groupBy('reason').orderBy('reason').select('reason').count({ total: '*' })
  const notes: { note: string }[] = await of().whereNot('note', '').orderBy('at', 'desc').limit(notesShown).select('note')
  return [counts.map(({ reason, total }) => `${words[reason]} × ${total}`).join('，'), ...notes.map(({ note }) => `“${note}”`)].join('\n')
}

/** Who reported what half a year ago need not be known any more. */
export async function forgetOldReports(knex: Knex, now: number): Promise<void> {
  await knex(commentReports).where('at', '<', now - keptFor).delete()
}
