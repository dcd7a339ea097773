import { binomialQuantile } from './binomial.js'

describe('binomialQuantile', () => {
  // Metaculus's band of the bin 0.675–0.725: its lower quantile at the bin's lower bound, its upper one at the upper bound.
  test.each([
    [5, 0.4, 1],
    [10, 0.4, 0.9],
    [20, 0.5, 0.9],
    [50, 0.56, 0.82],
  ])('%d trials of 0.675 to 0.725 succeed in a share of %d to %d', (n, lower, upper) => {
    expect(binomialQuantile(0.05, n, 0.675) / n).toBeCloseTo(lower, 12)
    expect(binomialQuantile(0.95, n, 0.725) / n).toBeCloseTo(upper, 12)
  })

  // By exact fractions, ties included: one toss is no head with probability ½, three are none with ⅛.
  test.each([
    [0.05, 1, 0.5, 0],
    [0.5, 1, 0.5, 0],
    [0.95, 1, 0.5, 1],
    [0.125, 3, 0.5, 0],
    [0.5, 3, 0.5, 1],
    [0.875, 3, 0.5, 2],
    [0.05, 4, 0.62, 1],
    [0.95, 4, 0.62, 4],
    [0.05, 7, 0.72, 3],
    [0.95, 50, 0.01, 2],
    [0.05, 50, 0.99, 48],
    [0.05, 100, 0.3, 23],
    [0.95, 100, 0.3, 38],
    [0.05, 1000, 0.95, 938],
    [0.95, 1000, 0.95, 961],
    [0.05, 3000, 0.5, 1455],
    [0.95, 3000, 0.5, 1545],
  ])('level %d of %d trials of %d: %d', (level, n, p, k) => {
    expect(binomialQuantile(level, n, p)).toBe(k)
  })

  test('no trial, no chance and certainty', () => {
    expect(binomialQuantile(0.95, 0, 0.3)).toBe(0)
    expect(binomialQuantile(0.95, 10, 0)).toBe(0)
    expect(binomialQuantile(0.05, 10, 1)).toBe(10)
  })

  test('failures are successes counted from the other end', () => {
    // Away from ties, the least k that reaches a level is n less the least that exceeds the level's complement.
    for (let n = 1; n <= 60; n += 1) {
      expect(binomialQuantile(0.05, n, 0.37)).toBe(n - binomialQuantile(0.95, n, 0.63))
    }
  })

  test.each([[0, 5, 0.5], [1, 5, 0.5], [0.5, -1, 0.5], [0.5, 2.5, 0.5], [0.5, 5, 1.1], [0.5, 5, NaN]])('%d, %d, %d is a RangeError', (...args) => {
    expect(() => binomialQuantile(...args)).toThrow(RangeError)
  })
})
