import { binomialQuantile } from './binomial.js'
import { binCount, type RecordSums } from './contribution.js'
import { withoutNoise } from './withoutNoise.js'

/** One point of a calibration plot: how often yes came true where about this probability was given. */
export interface CalibrationBin {
  /** Bounds of the author's probability of yes, lower included, upper excluded (the last bin includes it). */
  lower: number
  upper: number
  /** Outcomes with a call in it. */
  calls: number
  /** Mean probability of yes that was given, and the share of these outcomes that ended in yes; null without any. */
  meanProbability: number | null
  yesShare: number | null
  /** 90 % band in which the share of yes falls if the probabilities are right; null without any. */
  bandLower: number | null
  bandUpper: number | null
  /** Fewer than five outcomes: too few to conclude anything from. */
  sparse: boolean
}

const bandLevel = 0.9
const fewest = 5

/**
 * The ten bins of a calibration plot, lowest probability first.
 *
 * The band goes from the 5 % to the 95 % quantile of the binomial distribution of n trials at the bin's mean probability, divided by n
 * (exact quantiles, as Metaculus draws its bands, which however takes the bin's bounds for the probability: its bins are narrow,
 * ours are 0.1 wide, and at their bounds the band would cover what no call in the bin said).
 */
export function calibrationOf(sums: RecordSums): CalibrationBin[] {
  return sums.bins.map(({ calls, probability, yes }, index) => {
    const bounds = { lower: index / binCount, upper: (index + 1) / binCount, calls, sparse: calls < fewest }
    if (calls === 0) return { ...bounds, meanProbability: null, yesShare: null, bandLower: null, bandUpper: null }
    const meanProbability = withoutNoise(probability / calls)
    const quantile = (level: number) => withoutNoise(binomialQuantile(level, calls, meanProbability) / calls)
    return {
      ...bounds,
      meanProbability,
      yesShare: withoutNoise(yes / calls),
      bandLower: quantile((1 - bandLevel) / 2),
      bandUpper: quantile((1 + bandLevel) / 2),
    }
  })
}
