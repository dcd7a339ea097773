import { timingSafeEqual } from 'node:crypto'
import { keyedHash } from './keyedHash'

/** A text followed by its signature: `<text>.<signature>`. What is signed for one purpose is worth nothing for another. */
export function signText(secret: string, purpose: string, text: string): string {
  return `${text}.${keyedHash(secret, purpose, text)}`
}

/** The text of what `signText` gave out; `null` for anything else, and for any secret that is empty. */
export function readSignedText(secret: string, purpose: string, signed: string): string | null {
  const end = signed.lastIndexOf('.')
  if (secret === '' || end < 0) return null
  const text = signed.slice(0, end)
  return sameText(signed.slice(end + 1), keyedHash(secret, purpose, text)) ? text : null
}

function sameText(one: string, other: string): boolean {
  const first = Buffer.from(one)
  const second = Buffer.from(other)
  return first.length === second.length && timingSafeEqual(first, second)
}
