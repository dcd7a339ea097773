import { readSignedText, signText } from './signedText'

const purpose = 'comment stamp'
const leastAge = 3_000
const greatestAge = 30 * 24 * 60 * 60 * 1000
/** The clocks of the site and of the CMS may differ by this much. */
const clockSkew = 5_000
const longest = 100

/**
 * A stamp says when a comment form was handed out: `<time>.<signature>`, the time in milliseconds since 1970 in base 36, the
 * signature made by the secret that site and CMS share. It is hidden in the form and comes back with the comment.
 */
export function makeCommentStamp(secret: string, now: number = Date.now()): string {
  return signText(secret, purpose, Math.floor(now).toString(36))
}

/**
 * `fresh` between 3 seconds and 30 days after the form was handed out; `too_fast` before that, as only a program fills a form
 * that quickly; `invalid` when forged, spoilt, older, or from the future.
 */
export function readCommentStamp(secret: string, stamp: string, now: number = Date.now()): 'fresh' | 'too_fast' | 'invalid' {
  const time = stamp.length > longest ? null : readSignedText(secret, purpose, stamp)
  if (time === null || !/^[0-9a-z]{1,11}$/.test(time)) return 'invalid'
  const age = now - Number.parseInt(time, 36)
  if (age < -clockSkew || age > greatestAge) return 'invalid'
  return age < leastAge ? 'too_fast' : 'fresh'
}
