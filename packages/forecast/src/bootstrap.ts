import { type RecordSums } from './contribution.js'
import { mulberry32 } from './mulberry32.js'
import { withoutNoise } from './withoutNoise.js'

/** Where a number lies with this level of confidence, 0 to 1. */
export interface ScoreInterval {
  lower: number
  upper: number
  level: number
}

/** The part of a day's sums that ours and the market's scores are compared by. */
export type ComparedSums = Pick<RecordSums, 'compared' | 'comparedBrier' | 'marketBrier'>

const resamples = 2000
const level = 0.9
const fewestClusters = 5
const fewestOutcomes = 10
// Taken once, as in mulberry32.ts.
const { floor } = Math

/**
 * 90 % intervals of how ours and the market's Brier scores compare: of the mean difference (ours less the market's) and of the skill
 * (1 − ours / market's).
 *
 * A cluster bootstrap: whole days are drawn with replacement, since what resolves on one day hangs together, 2,000 times, and the interval
 * goes from the 5 % to the 95 % quantile of what they give (B. Efron, R. Tibshirani, "An Introduction to the Bootstrap", 1993, chapter 13;
 * for clusters A. C. Davison, D. V. Hinkley, "Bootstrap Methods and their Application", 1997, section 3.8). With few days such an interval
 * is somewhat too narrow. The generator is seeded from the data: the same days give the same interval, in whichever order they come.
 *
 * @param clusters the sums of each day; days without a compared outcome do not count
 * @returns null for both with fewer than 5 days or 10 compared outcomes; skill is null, too, where the market's score is zero,
 *   or was in so many draws that a bound is infinite
 */
export function bootstrapIntervals(clusters: readonly ComparedSums[]): { difference: ScoreInterval | null, skill: ScoreInterval | null } {
  const days = clusters.filter(({ compared }) => compared > 0).sort(byNumbers)
  const outcomes = days.reduce((sum, { compared }) => sum + compared, 0)
  if (days.length < fewestClusters || outcomes < fewestOutcomes) return { difference: null, skill: null }

  const counts = Float64Array.from(days, ({ compared }) => compared)
  const ours = Float64Array.from(days, ({ comparedBrier }) => comparedBrier)
  const markets = Float64Array.from(days, ({ marketBrier }) => marketBrier)
  const random = mulberry32(seedOf(days))
  const differences = new Float64Array(resamples)
  const skills = new Float64Array(resamples)
  for (let resample = 0; resample < resamples; resample += 1) {
    let count = 0
    let our = 0
    let market = 0
    for (let draw = 0; draw < days.length; draw += 1) {
      const day = floor(random() * days.length)
      count += counts[day] as number
      our += ours[day] as number
      market += markets[day] as number
    }
    differences[resample] = (our - market) / count
    skills[resample] = skill(our, market)
  }
  return { difference: intervalOf(differences), skill: intervalOf(skills) }
}

function skill(our: number, market: number): number {
  if (market > 0) return 1 - our / market
  return our > 0 ? -Infinity : 0
}

function intervalOf(values: Float64Array): ScoreInterval | null {
  values.sort()
  const [lower, upper] = [quantile(values, (1 - level) / 2), quantile(values, (1 + level) / 2)]
  return Number.isFinite(lower) && Number.isFinite(upper) ? { lower: withoutNoise(lower), upper: withoutNoise(upper), level } : null
}

/** Quantile of sorted values, linear between the two nearest (type 7 of R. J. Hyndman, Y. Fan, "Sample quantiles", 1996). */
function quantile(sorted: Float64Array, share: number): number {
  const position = (sorted.length - 1) * share
  const below = sorted[Math.floor(position)] as number
  const above = sorted[Math.ceil(position)] as number
  return below === above ? below : below + (above - below) * (position % 1)
}

function byNumbers(one: ComparedSums, other: ComparedSums): number {
  return one.compared - other.compared || one.comparedBrier - other.comparedBrier || one.marketBrier - other.marketBrier
}

/** 32 bits of the days' numbers as text: FNV-1a (G. Fowler, L. C. Noll, K.-P. Vo). */
function seedOf(days: readonly ComparedSums[]): number {
  let hash = 0x811c9dc5
  for (const character of days.map(day => `${day.compared} ${day.comparedBrier} ${day.marketBrier}`).join('\n')) {
    hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193)
  }
  return hash >>> 0
}
