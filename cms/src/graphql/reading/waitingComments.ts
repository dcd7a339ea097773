import type { Core } from '@strapi/strapi'
import { settings } from '../../environment'
import { readCommentReceipt } from '../../internal/commentReceipt'
import { badInput } from '../server/refusals'
import { decodeRow, selectionOf, tableOf } from './table'
import type { Row } from './publicTypes'

/** A comment as its writer sees it while it waits. */
export interface WaitingComment extends Row {
  prediction: string
  parent: string | null
}

/** The most receipts that are read at once. */
export const mostReceipts = 5

/**
 * The comments for which somebody holds receipts, as long as they wait: what was decided, either way, is left out, and so is
 * whatever a forged or expired receipt asks for.
 * @throws BAD_USER_INPUT for more receipts than are read at once
 */
export async function readWaitingComments(strapi: Core.Strapi, receipts: readonly string[]): Promise<WaitingComment[]> {
  if (receipts.length > mostReceipts) throw badInput(`receipts: at most ${mostReceipts} at once.`)
  const now = Date.now()
  const documentIds = receipts.flatMap((receipt) => readCommentReceipt(settings.SITE_SECRET, receipt, now) ?? [])
  if (documentIds.length === 0) return []
  const table = tableOf(strapi, 'Comment')
  const rows = await strapi.db
    .connection(`${table.name} as comment`)
    .select({ ...selectionOf(table, 'comment'), prediction: 'comment.prediction_document_id', parent: 'comment.parent_document_id' })
    .whereIn('comment.document_id', documentIds)
    .where('comment.comment_state', 'pending')
    .orderBy('comment.id')
  return rows.map((row: WaitingComment) => ({ ...decodeRow<WaitingComment>(table, row), prediction: row.prediction, parent: row.parent }))
}
