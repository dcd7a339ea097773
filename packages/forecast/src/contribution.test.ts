import { addSums, emptySums, outcomeContribution, rounded, type Call, type RecordSums } from './contribution.js'
import { mulberry32 } from './mulberry32.js'

const call = (answer: Call['answer'], probability: number | null = null, marketPrice: number | null = null): Call => ({ answer, probability, marketPrice })

/** Bins that are not empty, by their index. */
function filled({ bins }: RecordSums) {
  return Object.fromEntries(bins.flatMap((bin, index) => bin.calls > 0 ? [[index, bin]] : []))
}

describe('one outcome', () => {
  test('one call: its own scores', () => {
    const sums = outcomeContribution([call('YES', 0.8, 0.65)], 'no')
    expect(sums).toMatchObject({ outcomes: 1, hitShare: 0, scored: 1, brier: 0.64, compared: 1, comparedBrier: 0.64, marketBrier: 0.4225 })
    expect(sums.logScore).toBeCloseTo(Math.log(0.2), 11)
    expect(filled(sums)).toEqual({ 8: { calls: 1, probability: 0.8, yes: 0 } })
  })

  test('several calls: the mean of each number over the calls that have it', () => {
    const sums = outcomeContribution([call('YES', 0.7, 0.6), call('YES', 0.9), call('NO', 0.2, 0.5), call('NO')], 'yes')
    expect(sums).toMatchObject({
      outcomes: 1, hitShare: 0.5, scored: 1, brier: 0.246666666667, compared: 1, comparedBrier: 0.365, marketBrier: 0.205,
    })
    expect(sums.logScore).toBeCloseTo((Math.log(0.7) + Math.log(0.9) + Math.log(0.2)) / 3, 11)
    expect(filled(sums)).toEqual({
      2: { calls: 1, probability: 0.2, yes: 1 }, 7: { calls: 1, probability: 0.7, yes: 1 }, 9: { calls: 1, probability: 0.9, yes: 1 },
    })
  })

  test('calls in one bin count as one there, at the mean of what they said', () => {
    expect(filled(outcomeContribution([call('YES', 0.72), call('YES', 0.76), call('YES', 0.8)], 'yes'))).toEqual({
      7: { calls: 1, probability: 0.74, yes: 1 }, 8: { calls: 1, probability: 0.8, yes: 1 },
    })
  })

  test('without a probability it is a hit or a miss, whatever the market said', () => {
    expect(outcomeContribution([call('NO', null, 0.3)], 'no')).toEqual({ ...emptySums(), outcomes: 1, hitShare: 1 })
  })

  test('without a market price it is scored and not compared', () => {
    expect(outcomeContribution([call('NO', 0.28)], 'yes')).toMatchObject({ scored: 1, brier: 0.5184, compared: 0, comparedBrier: 0, marketBrier: 0 })
  })

  test('no call in the scope adds nothing', () => {
    expect(outcomeContribution([], 'yes')).toEqual(emptySums())
  })

  test('a market at 0 or 1 is a price like any other', () => {
    expect(outcomeContribution([call('YES', 0.6, 1)], 'yes')).toMatchObject({ compared: 1, marketBrier: 0 })
  })

  test.each([
    [0.01, 0], [0.099999, 0], [0.1, 1], [1 - 0.9, 1], [0.3, 3], [0.1 + 0.2, 3], [0.5, 5], [0.6, 6], [0.7, 7], [0.1 + 0.7 - 0.1, 7],
    [0.89, 8], [0.9, 9], [0.99, 9],
  ])('%d falls into bin %d', (probability, bin) => {
    expect(Object.keys(filled(outcomeContribution([call('YES', probability)], 'yes')))).toEqual([String(bin)])
  })

  test('what is no probability, and certainty that proved wrong, are errors', () => {
    expect(() => outcomeContribution([call('YES', 72)], 'yes')).toThrow(RangeError)
    expect(() => outcomeContribution([call('YES', 0.7, 1.2)], 'yes')).toThrow(RangeError)
    expect(() => outcomeContribution([call('NO', 0)], 'yes')).toThrow(RangeError)
    expect(outcomeContribution([call('YES', 1)], 'yes')).toMatchObject({ logScore: 0, bins: { 9: { calls: 1 } } })
  })
})

describe('sums', () => {
  const random = mulberry32(12)
  const hundredths = () => Math.floor(1 + random() * 99) / 100
  const anyCall = (): Call => {
    const probability = random() < 0.2 ? null : hundredths()
    return call((probability ?? random()) >= 0.5 ? 'YES' : 'NO', probability, random() < 0.3 ? null : Math.floor(random() * 1001) / 1000)
  }
  const contributions = Array.from({ length: 400 }, () => {
    const calls = Array.from({ length: 1 + Math.floor(random() * 3) }, anyCall)
    return outcomeContribution(calls, random() < 0.5 ? 'yes' : 'no')
  })
  const total = (all: RecordSums[]) => all.reduce(addSums, emptySums())

  test('are the same in whichever order and grouping they are added, to the last digit', () => {
    const whole = total(contributions)
    expect(total(contributions.toReversed())).toEqual(whole)
    expect(total(contributions.toSorted((one, other) => one.brier - other.brier))).toEqual(whole)
    const months = Array.from({ length: 12 }, (_, month) => total(contributions.filter((_, index) => index % 12 === month)))
    expect(total(months)).toEqual(whole)
  })

  test('say what was added', () => {
    const whole = total(contributions)
    const expected = (name: 'outcomes' | 'hitShare' | 'scored' | 'brier' | 'logScore' | 'compared' | 'comparedBrier' | 'marketBrier') =>
      contributions.reduce((sum, each) => sum + each[name], 0)
    expect(whole.outcomes).toBe(400)
    for (const name of ['hitShare', 'scored', 'brier', 'logScore', 'compared', 'comparedBrier', 'marketBrier'] as const) {
      expect(expected(name)).not.toBe(0)
      expect(whole[name]).toBeCloseTo(expected(name), 9)
    }
    whole.bins.forEach((bin, index) => {
      expect(bin.calls).toBe(contributions.filter(({ bins }) => bins[index]?.calls === 1).length)
      expect(bin.yes).toBe(contributions.filter(({ bins }) => bins[index]?.yes === 1).length)
      expect(bin.probability).toBeCloseTo(contributions.reduce((sum, { bins }) => sum + (bins[index]?.probability ?? 0), 0), 9)
    })
  })

  test('come back from storage as they were, with twelve decimals at most', () => {
    const whole = total(contributions)
    const stored = JSON.stringify(whole)
    expect(JSON.parse(stored)).toEqual(whole)
    expect(stored).not.toMatch(/\.\d{13}/)
    expect(rounded(whole)).toEqual(whole)
  })

  test('noise of binary arithmetic is rounded away', () => {
    const tenth = { ...emptySums(), brier: 0.1, bins: emptySums().bins.map(() => ({ calls: 1, probability: 0.1, yes: 0 })) }
    expect(total([tenth, tenth, tenth])).toMatchObject({ brier: 0.3, bins: { 0: { probability: 0.3 } } })
    expect(rounded({ ...emptySums(), brier: 0.1 + 0.2, logScore: -1e-16 })).toEqual({ ...emptySums(), brier: 0.3 })
  })

  test('adding changes neither of the two', () => {
    const [one, other] = contributions as [RecordSums, RecordSums]
    const before = JSON.stringify([one, other])
    addSums(one, other)
    expect(JSON.stringify([one, other])).toBe(before)
  })
})
