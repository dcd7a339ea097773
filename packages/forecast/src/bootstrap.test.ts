import { bootstrapIntervals, type ComparedSums } from './bootstrap.js'
import { mulberry32 } from './mulberry32.js'

const day = (compared: number, comparedBrier: number, marketBrier: number): ComparedSums => ({ compared, comparedBrier, marketBrier })
const fiveDays = [day(2, 0.3, 0.5), day(3, 0.9, 0.6), day(1, 0.04, 0.1225), day(2, 0.5, 0.7), day(4, 0.8, 1.1)]

/** The share of values up to this one. */
const shareUpTo = (values: number[], bound: number) => values.filter(value => value <= bound + 1e-9).length / values.length

describe('too little to tell', () => {
  const nothing = { difference: null, skill: null }

  test.each([
    ['no day', []],
    ['four days', fiveDays.slice(0, 4).concat(day(0, 0, 0), day(0, 0, 0))],
    ['four days, many outcomes', Array.from({ length: 4 }, () => day(100, 20, 21))],
    ['nine outcomes', Array.from({ length: 9 }, () => day(1, 0.2, 0.3))],
  ])('%s', (_, days) => {
    expect(bootstrapIntervals(days)).toEqual(nothing)
  })

  test('five days and ten outcomes are enough', () => {
    expect(bootstrapIntervals(Array.from({ length: 5 }, () => day(2, 0.4, 0.5)))).not.toEqual(nothing)
  })
})

describe('against other ways to get there', () => {
  test('five days: all 3,125 equally likely draws, counted one by one', () => {
    const differences: number[] = []
    const skills: number[] = []
    for (let draw = 0; draw < 5 ** 5; draw += 1) {
      const drawn = [0, 1, 2, 3, 4].map(place => fiveDays[Math.floor(draw / 5 ** place) % 5] as ComparedSums)
      const sum = (name: keyof ComparedSums) => drawn.reduce((total, each) => total + each[name], 0)
      differences.push((sum('comparedBrier') - sum('marketBrier')) / sum('compared'))
      skills.push(1 - sum('comparedBrier') / sum('marketBrier'))
    }
    const { difference, skill } = bootstrapIntervals(fiveDays)
    // 2,000 draws miss a quantile of 5 % by about half a per cent; here, by two at most.
    for (const [all, interval] of [[differences, difference], [skills, skill]] as const) {
      expect(Math.abs(shareUpTo(all, interval?.lower ?? NaN) - 0.05)).toBeLessThan(0.02)
      expect(Math.abs(shareUpTo(all, interval?.upper ?? NaN) - 0.95)).toBeLessThan(0.02)
    }
  })

  test('many days: the normal interval of a ratio of sums', () => {
    const random = mulberry32(5)
    const days = Array.from({ length: 300 }, () => {
      const compared = 1 + Math.floor(random() * 3)
      return day(compared, compared * random() * 0.4, compared * random() * 0.5)
    })
    const count = days.reduce((sum, { compared }) => sum + compared, 0)
    const mean = days.reduce((sum, { comparedBrier, marketBrier }) => sum + comparedBrier - marketBrier, 0) / count
    const squares = days.reduce((sum, each) => sum + (each.comparedBrier - each.marketBrier - mean * each.compared) ** 2, 0)
    const error = Math.sqrt(squares) / count
    const { difference } = bootstrapIntervals(days)
    expect(difference?.lower).toBeCloseTo(mean - 1.645 * error, 2)
    expect(difference?.upper).toBeCloseTo(mean + 1.645 * error, 2)
    expect(((difference?.upper ?? 0) - (difference?.lower ?? 0)) / (2 * 1.645 * error)).toBeCloseTo(1, 0)
  })

  test('a known truth lies within nine times of ten, also where the outcomes of a day go wrong together', () => {
    // Truth t from 0.3 to 0.7; author and market are off by an error that all outcomes of the day share, up to 0.25 and up to 0.2.
    // Then E(ours) = E(t(1 − t)) + 0.25²/3, the market's likewise, with E(t(1 − t)) = 0.25 − 0.4²/12.
    const random = mulberry32(2026)
    const within = (reach: number) => (random() * 2 - 1) * reach
    const unavoidable = 0.25 - 0.4 ** 2 / 12
    const [ours, markets] = [unavoidable + 0.25 ** 2 / 3, unavoidable + 0.2 ** 2 / 3]
    const runs = 400
    let differenceHits = 0
    let skillHits = 0
    for (let run = 0; run < runs; run += 1) {
      const days = Array.from({ length: 60 }, () => {
        const [ourError, marketError] = [within(0.25), within(0.2)]
        const sums = day(1 + Math.floor(random() * 4), 0, 0)
        for (let outcome = 0; outcome < sums.compared; outcome += 1) {
          const truth = 0.5 + within(0.2)
          const happened = random() < truth ? 1 : 0
          sums.comparedBrier += (truth + ourError - happened) ** 2
          sums.marketBrier += (truth + marketError - happened) ** 2
        }
        return sums
      })
      const { difference, skill } = bootstrapIntervals(days)
      if (difference && difference.lower <= ours - markets && ours - markets <= difference.upper) differenceHits += 1
      if (skill && skill.lower <= 1 - ours / markets && 1 - ours / markets <= skill.upper) skillHits += 1
    }
    // 400 runs at 90 % have a standard error of 1.5 %.
    for (const hits of [differenceHits, skillHits]) {
      expect(hits / runs).toBeGreaterThan(0.855)
      expect(hits / runs).toBeLessThan(0.945)
    }
  })
})

describe('the interval', () => {
  test('has no width where every day says the same, and no noise', () => {
    const days = [1, 2, 3, 4, 5, 6].map(compared => day(compared, 0.1 * compared, 0.3 * compared))
    expect(bootstrapIntervals(days)).toEqual({
      difference: { lower: -0.2, upper: -0.2, level: 0.9 },
      skill: { lower: 0.666666666667, upper: 0.666666666667, level: 0.9 },
    })
  })

  test('is the same for the same days, in whichever order, and whatever days without a compared outcome lie between', () => {
    const interval = bootstrapIntervals(fiveDays)
    expect(bootstrapIntervals(fiveDays)).toEqual(interval)
    expect(bootstrapIntervals([day(0, 0, 0), ...fiveDays.toReversed(), day(0, 0, 0)])).toEqual(interval)
    expect(bootstrapIntervals([...fiveDays.slice(1), day(2, 0.3, 0.51)])).not.toEqual(interval)
  })

  test('leaves the days as they were', () => {
    const days = fiveDays.toReversed()
    bootstrapIntervals(days)
    expect(days).toEqual(fiveDays.toReversed())
  })

  test('changes its sign where ours and the market change places', () => {
    const { difference } = bootstrapIntervals(fiveDays)
    const { difference: other } = bootstrapIntervals(fiveDays.map(each => day(each.compared, each.marketBrier, each.comparedBrier)))
    expect(other?.lower).toBeCloseTo(-(difference?.upper ?? NaN), 1)
    expect(other?.upper).toBeCloseTo(-(difference?.lower ?? NaN), 1)
  })

  test('of skill is missing where the market was perfect too often to divide by its score', () => {
    const perfect = Array.from({ length: 10 }, () => day(1, 0.1, 0))
    expect(bootstrapIntervals(perfect)).toEqual({ difference: { lower: 0.1, upper: 0.1, level: 0.9 }, skill: null })
    expect(bootstrapIntervals([...perfect, day(1, 0.1, 0.2)])).toMatchObject({ skill: null })
    expect(bootstrapIntervals(Array.from({ length: 10 }, () => day(1, 0, 0)))).toMatchObject({ skill: { lower: 0, upper: 0 } })
  })
})
