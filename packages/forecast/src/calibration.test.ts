import { calibrationOf } from './calibration.js'
import { addSums, emptySums, outcomeContribution } from './contribution.js'

/** The record of so many outcomes at each probability, of which so many ended in yes. */
function record(...groups: { probability: number, outcomes: number, yes: number }[]) {
  return groups.flatMap(({ probability, outcomes, yes }) => Array.from({ length: outcomes }, (_, index) =>
    outcomeContribution([{ answer: probability < 0.5 ? 'NO' : 'YES', probability, marketPrice: null }], index < yes ? 'yes' : 'no')))
    .reduce(addSums, emptySums())
}

test('ten bins from 0 to 1, empty ones included', () => {
  const bins = calibrationOf(emptySums())
  expect(bins.map(({ lower, upper }) => [lower, upper])).toEqual([
    [0, 0.1], [0.1, 0.2], [0.2, 0.3], [0.3, 0.4], [0.4, 0.5], [0.5, 0.6], [0.6, 0.7], [0.7, 0.8], [0.8, 0.9], [0.9, 1],
  ])
  for (const bin of bins) {
    expect(bin).toMatchObject({ calls: 0, meanProbability: null, yesShare: null, bandLower: null, bandUpper: null, sparse: true })
  }
})

test('a bin has the mean of what was said, the share that came true, and the band at that mean', () => {
  // Four at 0.7 and three at 0.76: 5.08 / 7. The quantiles of 7 trials are 3 and 7, by exact fractions.
  expect(calibrationOf(record({ probability: 0.7, outcomes: 4, yes: 2 }, { probability: 0.76, outcomes: 3, yes: 3 }))[7]).toEqual({
    lower: 0.7, upper: 0.8, calls: 7, meanProbability: 0.725714285714, yesShare: 0.714285714286,
    bandLower: 0.428571428571, bandUpper: 1, sparse: false,
  })
})

test('the band narrows as outcomes come in', () => {
  const band = (outcomes: number) => {
    const bin = calibrationOf(record({ probability: 0.3, outcomes, yes: 0 }))[3]
    return [bin?.bandLower, bin?.bandUpper]
  }
  expect(band(100)).toEqual([0.23, 0.38])
  expect(band(10)).toEqual([0.1, 0.5])
  expect(band(1)).toEqual([0, 1])
})

test('fewer than five outcomes are sparse, and shown', () => {
  const bins = calibrationOf(record({ probability: 0.15, outcomes: 4, yes: 1 }, { probability: 0.25, outcomes: 5, yes: 1 }))
  expect(bins[1]).toMatchObject({ calls: 4, sparse: true, yesShare: 0.25 })
  expect(bins[2]).toMatchObject({ calls: 5, sparse: false, yesShare: 0.2 })
})
