import { brier, logScore, verdictResult, type Answer } from './score.js'
import { withoutNoise } from './withoutNoise.js'

/** A frozen verdict, as far as it is scored. */
export interface Call {
  answer: Answer
  /** The author's probability of yes, 0 to 1; null where none was given. */
  probability: number | null
  /** The market's price for yes when the verdict was frozen, 0 to 1; null where there was none. */
  marketPrice: number | null
}

/** Sums over the outcomes whose calls fell into one bin of probability. */
export interface BinSums {
  /** Outcomes with a call in it. */
  calls: number
  /** Sum of the author's probabilities of yes, each outcome's the mean over its calls in the bin. */
  probability: number
  /** Outcomes of these that ended in yes. */
  yes: number
}

/**
 * What a set of outcomes that ended in yes or no adds to a record: sums, in which each outcome counts once, however many calls were made
 * on it (an outcome's number is the mean over its calls). Divided by their counts they are the averages of a track record, and
 * the sums of two disjoint sets of outcomes add up to those of both. Numbers keep twelve decimals.
 */
export interface RecordSums {
  outcomes: number
  /** Sum of the shares of right calls, each 0 to 1. */
  hitShare: number
  /** Outcomes with a call that gave a probability. */
  scored: number
  /** Sum of Brier scores over the scored outcomes, each 0 to 1. */
  brier: number
  /** Sum of logarithmic scores over the scored outcomes, in nats, 0 downwards. */
  logScore: number
  /** Outcomes with a call that gave a probability and had a market price beside it. */
  compared: number
  /** Sums over the compared outcomes, from the same calls: ours and the market's Brier scores. */
  comparedBrier: number
  marketBrier: number
  /** Ten bins of width 0.1 over the author's probability of yes; lower bound included, the last includes 1. */
  bins: BinSums[]
}

/** How many bins a calibration has. */
export const binCount = 10

/** The sums of no outcome. */
export function emptySums(): RecordSums {
  return {
    outcomes: 0, hitShare: 0, scored: 0, brier: 0, logScore: 0, compared: 0, comparedBrier: 0, marketBrier: 0,
    bins: Array.from({ length: binCount }, () => ({ calls: 0, probability: 0, yes: 0 })),
  }
}

/**
 * What one outcome adds to the record of a scope (the house, an author, a category).
 *
 * @param calls the calls of that scope on this outcome; without any, it adds nothing
 * @throws RangeError where a probability or price is outside 0 to 1, or where certainty proved wrong, whose logarithmic score is infinite
 */
export function outcomeContribution(calls: readonly Call[], resolution: 'yes' | 'no'): RecordSums {
  const sums = emptySums()
  if (calls.length === 0) return sums
  const scored = calls.flatMap(({ probability, marketPrice }) => probability === null ? [] : [{ probability, marketPrice }])
  const compared = scored.flatMap(({ probability, marketPrice }) => marketPrice === null ? [] : [{ probability, marketPrice }])

  sums.outcomes = 1
  sums.hitShare = mean(calls.map(({ answer }) => verdictResult(answer, resolution) === 'right' ? 1 : 0))
  if (scored.length > 0) {
    sums.scored = 1
    sums.brier = mean(scored.map(({ probability }) => brier(probability, resolution)))
    sums.logScore = mean(scored.map(({ probability }) => finite(logScore(probability, resolution))))
  }
  if (compared.length > 0) {
    sums.compared = 1
    sums.comparedBrier = mean(compared.map(({ probability }) => brier(probability, resolution)))
    sums.marketBrier = mean(compared.map(({ marketPrice }) => brier(marketPrice, resolution)))
  }
  sums.bins = sums.bins.map((bin, index) => {
    const within = scored.map(({ probability }) => probability).filter(probability => binOf(probability) === index)
    return within.length === 0 ? bin : { calls: 1, probability: mean(within), yes: resolution === 'yes' ? 1 : 0 }
  })
  return rounded(sums)
}

/** The sums of two disjoint sets of outcomes. */
export function addSums(one: RecordSums, other: RecordSums): RecordSums {
  return rounded({
    outcomes: one.outcomes + other.outcomes,
    hitShare: one.hitShare + other.hitShare,
    scored: one.scored + other.scored,
    brier: one.brier + other.brier,
    logScore: one.logScore + other.logScore,
    compared: one.compared + other.compared,
    comparedBrier: one.comparedBrier + other.comparedBrier,
    marketBrier: one.marketBrier + other.marketBrier,
    bins: one.bins.map((bin, index) => {
      const { calls = 0, probability = 0, yes = 0 } = other.bins[index] ?? {}
      return { calls: bin.calls + calls, probability: bin.probability + probability, yes: bin.yes + yes }
    }),
  })
}

/** The same sums to twelve decimals, so that no noise of binary arithmetic is stored. */
export function rounded(sums: RecordSums): RecordSums {
  return {
    outcomes: sums.outcomes,
    hitShare: withoutNoise(sums.hitShare),
    scored: sums.scored,
    brier: withoutNoise(sums.brier),
    logScore: withoutNoise(sums.logScore),
    compared: sums.compared,
    comparedBrier: withoutNoise(sums.comparedBrier),
    marketBrier: withoutNoise(sums.marketBrier),
    bins: sums.bins.map(({ calls, probability, yes }) => ({ calls, probability: withoutNoise(probability), yes })),
  }
}

/** Which bin a probability falls into, 0 to 9. Noise is taken off first: 0.1 + 0.7 − 0.1 is 0.7, whatever binary arithmetic makes of it. */
function binOf(probability: number): number {
  return Math.min(binCount - 1, Math.floor(withoutNoise(probability * binCount)))
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function finite(score: number): number {
  if (Number.isFinite(score)) return score
  throw new RangeError('Certainty that proved wrong has no finite logarithmic score')
}
