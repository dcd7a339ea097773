import { addSums, emptySums, outcomeContribution, type RecordSums } from './contribution.js'
import { scoresOf } from './trackRecord.js'

const total = (all: RecordSums[]) => all.reduce(addSums, emptySums())

/** An outcome on which one call was made. */
function outcome(probability: number | null, marketPrice: number | null, resolution: 'yes' | 'no', answer: 'YES' | 'NO' = 'YES') {
  return outcomeContribution([{ answer, probability, marketPrice }], resolution)
}

test('nothing is null, not 0', () => {
  expect(scoresOf(emptySums(), [])).toEqual({
    outcomes: 0, hitRate: null, scored: 0, brier: null, logScore: null, compared: 0, comparedBrier: null, marketBrier: null,
    difference: null, skill: null, differenceInterval: null, skillInterval: null,
  })
})

test('averages, each over what it counts', () => {
  const days = [
    outcome(0.8, 0.65, 'yes'), // 0.04 and 0.1225
    outcome(0.8, 0.65, 'no'), // 0.64 and 0.4225
    outcome(0.5, null, 'yes'), // 0.25, not compared
    outcome(null, 0.3, 'no', 'NO'), // a hit and no more
  ]
  const scores = scoresOf(total(days), days)
  expect(scores).toMatchObject({
    outcomes: 4, hitRate: 0.75, scored: 3, brier: 0.31, compared: 2, comparedBrier: 0.34, marketBrier: 0.2725, difference: 0.0675,
    differenceInterval: null, skillInterval: null,
  })
  expect(scores.logScore).toBeCloseTo((Math.log(0.8) + Math.log(0.2) + Math.log(0.5)) / 3, 11)
  // Worse than the market, and shown as such.
  expect(scores.skill).toBeCloseTo(1 - 0.68 / 0.545, 11)
})

test('no noise in what is shown', () => {
  const days = Array.from({ length: 3 }, () => outcome(0.9, 0.8, 'no'))
  expect(scoresOf(total(days), days)).toMatchObject({ brier: 0.81, marketBrier: 0.64, difference: 0.17, skill: -0.265625 })
})

test('with enough days the intervals enclose the numbers', () => {
  const days = Array.from({ length: 40 }, (_, index) => outcome(0.6 + (index % 4) / 10, 0.55 + (index % 3) / 10, index % 5 === 0 ? 'no' : 'yes'))
  const { difference, skill, differenceInterval, skillInterval } = scoresOf(total(days), days)
  for (const [number, interval] of [[difference, differenceInterval], [skill, skillInterval]] as const) {
    expect(interval?.level).toBe(0.9)
    expect(interval?.lower).toBeLessThan(number ?? NaN)
    expect(interval?.upper).toBeGreaterThan(number ?? NaN)
  }
})

test('against a market that was perfect there is no skill to speak of, and a difference', () => {
  const days = Array.from({ length: 12 }, () => outcome(0.9, 1, 'yes'))
  expect(scoresOf(total(days), days)).toMatchObject({
    difference: 0.01, differenceInterval: { lower: 0.01, upper: 0.01 }, skill: null, skillInterval: null,
  })
})

test('a market and an author who were both perfect: no skill either', () => {
  const days = Array.from({ length: 12 }, () => outcome(1, 1, 'yes'))
  expect(scoresOf(total(days), days)).toMatchObject({ difference: 0, skill: null, skillInterval: null })
})
