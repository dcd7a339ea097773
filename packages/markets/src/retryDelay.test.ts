import { backOff, readRetryAfter } from './retryDelay.js'

test('waits are jittered over the whole of a span that doubles, up to four seconds', () => {
  expect([1, 2, 3, 4, 5, 6, 50].map(failures => backOff(failures, 1))).toEqual([250, 500, 1000, 2000, 4000, 4000, 4000])
  expect(backOff(3, 0)).toBe(0)
  expect(backOff(3, 0.25)).toBe(250)
})

const now = Date.parse('2026-03-20T12:00:00Z')

test.each([
  ['30', 30_000],
  [' 0 ', 0],
  ['Fri, 20 Mar 2026 12:01:30 GMT', 90_000],
  ['Friday, 20-Mar-26 12:00:05 GMT', 5000],
  ['Fri, 20 Mar 2026 11:00:00 GMT', 0],
  ['', null],
  [null, null],
  ['soon', null],
  ['-5', null],
  ['1.5', null],
  ['1e3', null],
  ['Fri, the thirteenth', null],
  ['99999999999', null],
])('Retry-After %j is %j ms', (header, expected) => {
  expect(readRetryAfter(header, now)).toBe(expected)
})
