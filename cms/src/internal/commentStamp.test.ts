import { makeCommentStamp, readCommentStamp } from './commentStamp'

const secret = 's'.repeat(40)
const now = Date.parse('2025-11-30T12:00:00Z')
const second = 1000
const day = 24 * 60 * 60 * second

describe('a comment stamp', () => {
  test.each([
    [0, 'too_fast'],
    [3 * second - 1, 'too_fast'],
    [3 * second, 'fresh'],
    [10 * 60 * second, 'fresh'],
    [30 * day, 'fresh'],
    [30 * day + 1, 'invalid'],
    [-2 * second, 'too_fast'],
    [-60 * second, 'invalid'],
  ])('of %d ms ago is %s', (age, verdict) => {
    expect(readCommentStamp(secret, makeCommentStamp(secret, now - age), now)).toBe(verdict)
  })

  test('of another secret, or with another time, is invalid', () => {
    const stamp = makeCommentStamp(secret, now - day)
    const [, signature] = stamp.split('.')
    expect(readCommentStamp(secret, makeCommentStamp('t'.repeat(40), now - day), now)).toBe('invalid')
    expect(readCommentStamp(secret, `${(now - day + 1).toString(36)}.${signature}`, now)).toBe('invalid')
    expect(readCommentStamp('', makeCommentStamp('', now - day), now)).toBe('invalid')
  })

  test.each(['', '.', 'x', '..', 'zzzzzzzzzzzz.x', '-1.x', `${'1'.repeat(100_000)}.x`])('"%.20s" is invalid', (stamp) => {
    expect(readCommentStamp(secret, stamp, now)).toBe('invalid')
    expect(readCommentStamp(secret, `${makeCommentStamp(secret, now - day)}.${stamp}`, now)).toBe('invalid')
  })
})
