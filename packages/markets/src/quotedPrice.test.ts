import { lastTrade, middle } from './quotedPrice.js'

test.each([
  [0.41, 0.42, 0.415],
  [0.01, 0.011, 0.0105],
  [0.4, 0.5, 0.45],
  [0.39, 0.5, null],
  [0.01, 0.99, null],
  [0, 0.01, null],
  [0.99, 1, null],
  [0, 1, null],
  [null, 0.5, null],
  [0.5, null, null],
  [0.6, 0.5, null],
  [0.5, 0.5, 0.5],
])('between %j bid and %j asked the middle is %j', (bid, ask, expected) => {
  expect(middle(bid, ask)).toBe(expected)
})

test('no trade is at 0', () => {
  expect([0, null, undefined, 0.001, 1].map(lastTrade)).toEqual([null, null, null, 0.001, 1])
})
