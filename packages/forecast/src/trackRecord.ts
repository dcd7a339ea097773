import { bootstrapIntervals, type ComparedSums, type ScoreInterval } from './bootstrap.js'
import { type RecordSums } from './contribution.js'
import { withoutNoise } from './withoutNoise.js'

/** The numbers of a track record. Every average counts each outcome once; null where there is nothing to average. */
export interface TrackRecordScores {
  /** Outcomes that ended in yes or no. */
  outcomes: number
  /** Share of right calls, 0 to 1. */
  hitRate: number | null
  /** Outcomes with a verdict that gave a probability. */
  scored: number
  /** Mean Brier score, 0 (perfect) to 1. */
  brier: number | null
  /** Mean logarithmic score in nats, 0 (perfect) downwards. */
  logScore: number | null
  /** Outcomes where a market price was frozen beside that probability: on these alone ours and the market's compare. */
  compared: number
  comparedBrier: number | null
  marketBrier: number | null
  /** Mean of ours less the market's Brier score, −1 to 1; below zero is better than the market. */
  difference: number | null
  /** 1 − ours / market's, at most 1; above zero is better than the market. Null, too, where the market's score is zero. */
  skill: number | null
  /** 90 % bootstrap intervals; null with fewer than 5 days or 10 compared outcomes. */
  differenceInterval: ScoreInterval | null
  skillInterval: ScoreInterval | null
}

/**
 * The averages of a record, and how sure it can be that it beats the market.
 * Skill is the Brier skill score with the market as reference (D. S. Wilks, "Statistical Methods in the Atmospheric Sciences", chapter on
 * forecast verification), from the sums, so that an outcome the market was sure of cannot outweigh all others.
 *
 * @param sums of all outcomes
 * @param clusters the sums of each day (UTC, of resolution); together they are `sums`
 */
export function scoresOf(sums: RecordSums, clusters: readonly ComparedSums[]): TrackRecordScores {
  const { outcomes, scored, compared } = sums
  const intervals = bootstrapIntervals(clusters)
  return {
    outcomes,
    hitRate: average(sums.hitShare, outcomes),
    scored,
    brier: average(sums.brier, scored),
    logScore: average(sums.logScore, scored),
    compared,
    comparedBrier: average(sums.comparedBrier, compared),
    marketBrier: average(sums.marketBrier, compared),
    difference: average(sums.comparedBrier - sums.marketBrier, compared),
    skill: sums.marketBrier > 0 ? withoutNoise(1 - sums.comparedBrier / sums.marketBrier) : null,
    differenceInterval: intervals.difference,
    skillInterval: sums.marketBrier > 0 ? intervals.skill : null,
  }
}

function average(sum: number, count: number): number | null {
  return count === 0 ? null : withoutNoise(sum / count)
}
