import { brier, checkVerdict, logScore, scoreDifference, scoreVerdict, verdictResult } from './score.js'

// Probability of yes, what happened, Brier score, logarithmic score: worked out by hand, to four decimals.
const known = [
  [0.7, 'yes', 0.09, -0.3567],
  [0.7, 'no', 0.49, -1.204],
  [0.9, 'no', 0.81, -2.3026],
  [0.5, 'yes', 0.25, -0.6931],
  [0.62, 'yes', 0.1444, -0.478],
  [0.999, 'no', 0.998, -6.9078],
] as const

describe('brier and logScore', () => {
  test.each(known)('%d and %s', (probability, outcome, expectedBrier, expectedLog) => {
    expect(brier(probability, outcome)).toBeCloseTo(expectedBrier, 4)
    expect(logScore(probability, outcome)).toBeCloseTo(expectedLog, 4)
  })

  test('certainty is perfect when right, and beyond repair when wrong', () => {
    expect(brier(1, 'yes')).toBe(0)
    expect(brier(1, 'no')).toBe(1)
    expect(logScore(0, 'no')).toBe(0)
    expect(logScore(0, 'yes')).toBe(-Infinity)
  })

  test.each([-0.01, 1.01, NaN, Infinity])('%d is no probability', (value) => {
    expect(() => brier(value, 'yes')).toThrow(RangeError)
    expect(() => logScore(value, 'no')).toThrow(RangeError)
  })

  test('yes at p scores as no at 1 − p', () => {
    for (let p = 0.01; p < 1; p += 0.01) {
      expect(brier(p, 'yes')).toBeCloseTo(brier(1 - p, 'no'), 12)
      expect(logScore(p, 'yes')).toBeCloseTo(logScore(1 - p, 'no'), 12)
    }
  })
})

describe('verdictResult', () => {
  test.each([
    ['YES', 'yes', 'right'], ['YES', 'no', 'wrong'], ['NO', 'no', 'right'], ['NO', 'yes', 'wrong'],
    ['YES', 'void', 'void'], ['NO', 'void', 'void'], ['YES', 'pending', 'pending'], ['NO', 'pending', 'pending'],
  ] as const)('%s and %s: %s', (answer, resolution, result) => {
    expect(verdictResult(answer, resolution)).toBe(result)
  })
})

describe('scoreVerdict', () => {
  test('keeps no noise of binary arithmetic', () => {
    expect(scoreVerdict({ answer: 'NO', probability: 0.38, marketPrice: 0.57 }, 'yes')).toMatchObject({ brier: 0.3844, marketBrier: 0.1849 })
  })

  test('author and market on the same call', () => {
    const verdict = { answer: 'YES', probability: 0.8, marketPrice: 0.65 } as const
    const yes = scoreVerdict(verdict, 'yes')
    expect(yes.result).toBe('right')
    expect(yes.brier).toBeCloseTo(0.04, 10)
    expect(yes.marketBrier).toBeCloseTo(0.1225, 10)
    const no = scoreVerdict(verdict, 'no')
    expect(no.result).toBe('wrong')
    expect(no.brier).toBeCloseTo(0.64, 10)
    expect(no.marketBrier).toBeCloseTo(0.4225, 10)
    expect(no.logScore).toBeCloseTo(Math.log(0.2), 10)
  })

  test.each(['pending', 'void'] as const)('%s is never scored', (resolution) => {
    expect(scoreVerdict({ answer: 'NO', probability: 0.1, marketPrice: 0.2 }, resolution))
      .toEqual({ result: resolution, brier: null, marketBrier: null, logScore: null })
  })

  test('without a probability it is a hit or a miss, and the market is not scored alone', () => {
    expect(scoreVerdict({ answer: 'NO', marketPrice: 0.3 }, 'no'))
      .toEqual({ result: 'right', brier: null, marketBrier: null, logScore: null })
    expect(scoreVerdict({ answer: 'NO', probability: null }, 'yes').result).toBe('wrong')
  })

  test('without a market price the author is scored alone', () => {
    const scored = scoreVerdict({ answer: 'NO', probability: 0.28, marketPrice: null }, 'yes')
    expect(scored.brier).toBeCloseTo(0.5184, 10)
    expect(scored.marketBrier).toBeNull()
  })

  test('a market at 0 or 1 is a price like any other', () => {
    expect(scoreVerdict({ answer: 'YES', probability: 0.5, marketPrice: 0 }, 'yes').marketBrier).toBe(1)
  })
})

describe('scoreDifference', () => {
  test('is below zero where the author was nearer the truth', () => {
    const verdict = { answer: 'YES', probability: 0.8, marketPrice: 0.65 } as const
    expect(scoreDifference(scoreVerdict(verdict, 'yes'))).toBe(-0.0825)
    expect(scoreDifference(scoreVerdict(verdict, 'no'))).toBe(0.2175)
  })

  test('is missing where either score is', () => {
    expect(scoreDifference(scoreVerdict({ answer: 'YES', probability: 0.8 }, 'yes'))).toBeNull()
    expect(scoreDifference(scoreVerdict({ answer: 'YES', marketPrice: 0.8 }, 'yes'))).toBeNull()
    expect(scoreDifference(scoreVerdict({ answer: 'YES', probability: 0.8, marketPrice: 0.65 }, 'void'))).toBeNull()
  })
})

describe('checkVerdict', () => {
  const codes = (...verdict: Parameters<typeof checkVerdict>) => checkVerdict(...verdict).map(problem => problem.code)

  test.each([
    ['YES', 0.5], ['YES', 0.99], ['NO', 0.5], ['NO', 0.01], ['YES', null], ['NO', undefined],
  ] as const)('%s with %s can be published', (answer, probability) => {
    expect(codes(answer, probability)).toEqual([])
  })

  test.each([
    ['YES', 0.49, 'yes-below-half'], ['NO', 0.51, 'no-above-half'],
    ['YES', 1, 'probability-out-of-range'], ['NO', 0, 'probability-out-of-range'],
    ['YES', 72, 'probability-out-of-range'], ['NO', NaN, 'probability-out-of-range'],
  ] as const)('%s with %d cannot: %s', (answer, probability, code) => {
    expect(codes(answer, probability)).toEqual([code])
  })

  test('the problem says what to do in both languages', () => {
    const [problem] = checkVerdict('NO', 0.8)
    expect(problem?.messages['zh-Hans']).toMatch(/请/)
    expect(problem?.messages.en).toMatch(/lower it/)
  })
})
