import type { Core } from '@strapi/strapi'
import { isDocumentId } from './documentId'

/** Where a reply is stored: on the comment that begins the thread, whichever comment of it is answered. */
export interface ReplyPlace {
  parentDocumentId: string
  /** The comment that is answered, for editors: who said what. */
  inReplyTo: string
}

interface StoredParent {
  documentId: string
  name: string
  body: string
  parentDocumentId: string | null
}

/**
 * The place of a reply to a comment. A reply to a reply hangs on the same thread, so that threads stay one level deep.
 * @returns undefined where nobody may reply: the comment, or the one that begins its thread, is not shown, or is another article's
 */
export async function placeOfReply(strapi: Core.Strapi, predictionDocumentId: string, parent: string): Promise<ReplyPlace | undefined> {
  const answered = await shown(strapi, predictionDocumentId, parent)
  if (!answered) return undefined
  const thread = answered.parentDocumentId === null ? answered : await shown(strapi, predictionDocumentId, answered.parentDocumentId)
  return thread ? { parentDocumentId: thread.documentId, inReplyTo: `${answered.name}：${answered.body}` } : undefined
}

async function shown(strapi: Core.Strapi, predictionDocumentId: string, documentId: string): Promise<StoredParent | null> {
  if (!isDocumentId(documentId)) return null
  const found: StoredParent | null = await strapi.db.query('api::comment.comment').findOne({
    where: { documentId, predictionDocumentId, commentState: 'approved' },
    select: ['documentId', 'name', 'body', 'parentDocumentId'],
  })
  return found
}
