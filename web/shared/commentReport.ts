import type { CommentReportReason, ReportCommentErrorCode } from '@presage/client/generated/documents'

export const reportReasons: readonly CommentReportReason[] = ['spam', 'abuse', 'off_topic', 'other']

/** What a reader chose and wrote in the form that reports a comment. */
export type ReportValues = {
  /** documentId of the comment. */
  comment: string
  /** `null` where none was chosen. */
  reason: CommentReportReason | null
  note: string
}

/** What is wrong with a report: as the CMS names it, or that it could not be asked. */
export type ReportProblem = {
  field: 'reason' | 'note' | null
  code: ReportCommentErrorCode | 'unavailable'
  /** The CMS's own words, for a code the site has none for. */
  message: string
}

/** A report that was not taken, to be shown again as it was. */
export type ReportAttempt = { values: ReportValues, problems: ReportProblem[] }

/** Reads the fields of the form that reports a comment; `null` where the form is another. Line ends become "\n". */
export function reportValues(form: URLSearchParams): ReportValues | null {
  const comment = form.get('report')
  if (comment === null) return null
  return {
    comment,
    reason: reportReasons.find(reason => reason === form.get('reason')) ?? null,
    note: (form.get('note') ?? '').replaceAll('\r\n', '\n'),
  }
}
