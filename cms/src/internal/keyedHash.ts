import { createHmac } from 'node:crypto'

/**
 * What stands in the place of something that must not be stored or must not be forged: 43 characters of base64url
 * (HMAC-SHA-256). Hashes for different purposes never meet, although one secret makes them all.
 */
export function keyedHash(secret: string, purpose: string, text: string): string {
  return createHmac('sha256', secret).update(`${purpose}\n${text}`).digest('base64url')
}
