import { makeCommentReceipt, readCommentReceipt } from './commentReceipt'
import { makeCommentStamp } from './commentStamp'
import { signText } from './signedText'

const secret = 's'.repeat(40)
const now = Date.parse('2025-11-30T12:00:00Z')
const week = 7 * 24 * 60 * 60 * 1000
const receipt = makeCommentReceipt(secret, 'abc123', now)

test.each([
  [0, 'abc123'],
  [week - 1, 'abc123'],
  [week, null],
  [52 * week, null],
])('after %d ms a receipt is for %j', (age, documentId) => {
  expect(readCommentReceipt(secret, receipt, now + age)).toBe(documentId)
})

test.each([
  ['of another secret', makeCommentReceipt('t'.repeat(40), 'abc123', now)],
  ['for another comment', receipt.replace('abc123', 'abc124')],
  ['for longer', receipt.replace(/\.\w+\./, '.zzzzzzzzz.')],
  ['a stamp', makeCommentStamp(secret, now)],
  ['a stamp with a name', `abc123.${makeCommentStamp(secret, now)}`],
  ['signed for something else', signText(secret, 'comment stamp', `abc123.${(now + week).toString(36)}`)],
  ['nothing', ''],
  ['dots', '...'],
  ['too much', `${receipt}.${'x'.repeat(100_000)}`],
])('%s is no receipt', (_, forged) => {
  expect(readCommentReceipt(secret, forged, now)).toBeNull()
})

test('without a secret nothing is one', () => {
  expect(readCommentReceipt('', makeCommentReceipt('', 'abc123', now), now)).toBeNull()
})
