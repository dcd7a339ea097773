import { isDocumentId } from './documentId'
import { readSignedText, signText } from './signedText'

const purpose = 'comment receipt'
const lifetime = 7 * 24 * 60 * 60 * 1000
const longest = 150

/**
 * What the writer of a comment gets for it: whoever shows it may read that one comment while it waits for an editor. It says which
 * one it is and until when it is good, `<documentId>.<time>.<signature>`, the time in milliseconds since 1970 in base 36; nothing
 * is stored of it.
 */
export function makeCommentReceipt(secret: string, documentId: string, now: number): string {
  return signText(secret, purpose, `${documentId}.${(now + lifetime).toString(36)}`)
}

/** The documentId of the comment that a receipt is for; `null` where it is forged, spoilt, or older than 7 days. */
export function readCommentReceipt(secret: string, receipt: string, now: number): string | null {
  const [documentId = '', time = '', ...rest] = (receipt.length > longest ? null : readSignedText(secret, purpose, receipt))?.split('.') ?? []
  if (rest.length > 0 || !isDocumentId(documentId) || !/^[0-9a-z]{1,11}$/.test(time)) return null
  return Number.parseInt(time, 36) > now ? documentId : null
}
