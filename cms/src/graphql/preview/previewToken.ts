import { createHmac, timingSafeEqual } from 'node:crypto'

/** Long enough to read a long draft and come back to it; an open preview page is reloaded with a new one by the admin. */
const PREVIEW_SECONDS = 60 * 60

/**
 * Lets its bearer see the draft of one article, in every language, until it expires: `<documentId>.<expiry>.<signature>`, the
 * expiry in seconds since 1970 in base 36.
 *
 * @param now milliseconds since 1970
 */
export function signPreview(secret: string, documentId: string, now: number = Date.now(), seconds: number = PREVIEW_SECONDS): string {
  const claim = `${documentId}.${Math.floor(now / 1000 + seconds).toString(36)}`
  return `${claim}.${signatureOf(secret, claim)}`
}

/** The article that a token opens; null when it is forged, spoilt or expired. */
export function readPreview(secret: string, token: string, now: number = Date.now()): string | null {
  const [documentId = '', expiry = '', signature = '', ...rest] = token.split('.')
  if (secret === '' || rest.length > 0 || !/^[a-z0-9]{1,64}$/.test(documentId) || !/^[a-z0-9]{1,9}$/.test(expiry)) return null
  const expected = Buffer.from(signatureOf(secret, `${documentId}.${expiry}`))
  const given = Buffer.from(signature)
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null
  return Number.parseInt(expiry, 36) * 1000 > now ? documentId : null
}

/** The shared secret signs other things too; a key of its own keeps them apart. */
function signatureOf(secret: string, claim: string): string {
  const key = createHmac('sha256', secret).update('presage draft preview').digest()
  return createHmac('sha256', key).update(claim).digest('base64url')
}
