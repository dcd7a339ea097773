import type { Core } from '@strapi/strapi'
import { settings } from '../environment'
import { inTransaction } from '../storage/inTransaction'
import { languageOf } from './checkComment'
import { reportReasons, storeReport, type ReportReason } from './commentReports'
import { cleanText, hasVisibleText } from './commentText'
import { isDocumentId } from './documentId'
import { keyedHash } from './keyedHash'
import { createReaderLimit, reportShares, type ReaderLimit } from './readerLimit'
import { readerNetwork } from './readerNetwork'
import { longestNote, reportProblem, type ReportProblem } from './reportProblems'
import type { Caller } from './siteCaller'
import { siteCommentRules } from './siteCommentRules'

/** What a reader sends, as `ReportCommentInput` of the public schema names it. */
export interface ReportInput {
  comment: string
  /** Language of the page the reader was on; messages are in it. */
  locale?: string | null
  reason?: ReportReason | null
  note?: string | null
}

export interface ReportAnswer {
  accepted: boolean
  /** Empty when accepted; else everything that is wrong. */
  errors: ReportProblem[]
}

let sharedLimit: ReaderLimit | undefined

/**
 * Takes a reader's report of a comment. One network counts once for a comment, and is thanked each time: an answer that told
 * would tell neighbours of each other.
 *
 * @param reader who reports, as `siteCaller` tells
 * @throws when the database fails; nothing is stored then, and it may be sent again
 */
export async function acceptReport(strapi: Core.Strapi, input: ReportInput, reader: Caller): Promise<ReportAnswer> {
  const language = languageOf(input)
  const note = cleanText(input.note ?? '')
  const reason = reportReasons.find((known) => known === input.reason)
  const errors: ReportProblem[] = []
  if (!reason) errors.push(reportProblem('reason_required', language))
  if (reason === 'other' && !hasVisibleText(note)) errors.push(reportProblem('note_required', language))
  if (note.length > longestNote) errors.push(reportProblem('note_too_long', language, note.length))
  if (!isDocumentId(input.comment)) errors.push(reportProblem('not_found', language))
  if (!reason || errors.length > 0) return { accepted: false, errors }

  const reporter = keyedHash(settings.SITE_SECRET, 'comment reporter', readerNetwork(reader.address))
  const wait = await openReports().take(reporter)
  if (wait > 0) return { accepted: false, errors: [reportProblem('rate_limited', language, wait / 60_000)] }
  const { commentsHiddenAfterReports } = await siteCommentRules(strapi)
  const report = { commentDocumentId: input.comment, reason, note, reporter }
  const isStored = await inTransaction(strapi, (knex) => storeReport(knex, report, Date.now(), commentsHiddenAfterReports))
  return isStored ? { accepted: true, errors: [] } : { accepted: false, errors: [reportProblem('not_found', language)] }
}

/** Connects to what reports are counted with, before the first one comes. */
export function openReports(): ReaderLimit {
  sharedLimit ??= createReaderLimit(settings.REDIS_URL, reportShares)
  return sharedLimit
}

/** Lets go of it. */
export function closeReports(): void {
  sharedLimit?.close()
  sharedLimit = undefined
}
