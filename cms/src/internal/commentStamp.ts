import { timingSafeEqual } from 'node:crypto'
import { keyedHash } from './keyedHash'

const purpose = 'comment stamp'
const leastAge = 3_000
const greatestAge = 30 * 24 * 60 * 60 * 1000
/** The clocks of the site and of the CMS may differ by this much. */
const clockSkew = 5_000

/**
 * A stamp says when a comment form was handed out: `<time>.<signature>`, the time in milliseconds since 1970 in base 36, the
 * signature made by the secret that site and CMS share. It is hidden in the form and comes back with the comment.
 */
export function makeCommentStamp(secret: string, now: number = Date.now()): string {
  const time = Math.floor(now).toString(36)
  return `${time}.${keyedHash(secret, purpose, time)}`
}

/**
 * `fresh` between 3 seconds and 30 days after the form was handed out; `too_fast` before that, as only a program fills a form
 * that quickly; `invalid` when forged, spoilt, older, or from the future.
 */
export function readCommentStamp(secret: string, stamp: string, now: number = Date.now()): 'fresh' | 'too_fast' | 'invalid' {
  const [time = '', signature = '', ...rest] = stamp.split('.')
  if (secret === '' || rest.length > 0 || !/^[0-9a-z]{1,11}$/.test(time) || !sameText(signature, keyedHash(secret, purpose, time))) {
    return 'invalid'
  }
  const age = now - Number.parseInt(time, 36)
  if (age < -clockSkew || age > greatestAge) return 'invalid'
  return age < leastAge ? 'too_fast' : 'fresh'
}

function sameText(one: string, other: string): boolean {
  const first = Buffer.from(one)
  const second = Buffer.from(other)
  return first.length === second.length && timingSafeEqual(first, second)
}
