import { withoutNoise } from './withoutNoise.js'

/** What a verdict says of its outcome. */
export type Answer = 'YES' | 'NO'

/** How an outcome ended; `pending` until it has. A void outcome (cancelled, annulled, settled half and half) is never scored. */
export type Resolution = 'pending' | 'yes' | 'no' | 'void'

/** What became of a verdict. */
export type VerdictResult = 'pending' | 'right' | 'wrong' | 'void'

export interface ScoredVerdict {
  result: VerdictResult
  /** Brier score of the author's probability, 0 (perfect) to 1; null without a probability, and for pending and void. */
  brier: number | null
  /** Brier score of the market's price on the same call; null wherever `brier` is, and without a price. */
  marketBrier: number | null
  /** Logarithmic score of the author's probability in nats, 0 (perfect) downwards; null wherever `brier` is. */
  logScore: number | null
}

/**
 * Brier score in its binary form: (p − o)², with o = 1 for yes and 0 for no. 0 is perfect, 0.25 is what "50 %" always gets, 1 is the worst.
 * Source: G. W. Brier, "Verification of forecasts expressed in terms of probability", Monthly Weather Review 78 (1950).
 * Brier's own sum over both classes is twice this number; print the formula beside it.
 *
 * @param probability of yes, 0 to 1
 * @throws RangeError where the probability is outside 0 to 1 or not a number
 */
export function brier(probability: number, outcome: 'yes' | 'no'): number {
  return (probabilityOfYes(probability) - (outcome === 'yes' ? 1 : 0)) ** 2
}

/**
 * Logarithmic score in nats: ln p for yes, ln(1 − p) for no. 0 is perfect, ln ½ ≈ −0.693 is what "50 %" always gets,
 * and −∞ is certainty that proved wrong, which is why verdicts keep to 0.01–0.99.
 * Source: I. J. Good, "Rational decisions", Journal of the Royal Statistical Society B 14 (1952).
 *
 * @param probability of yes, 0 to 1
 * @throws RangeError where the probability is outside 0 to 1 or not a number
 */
export function logScore(probability: number, outcome: 'yes' | 'no'): number {
  const p = probabilityOfYes(probability)
  return Math.log(outcome === 'yes' ? p : 1 - p)
}

/** Whether a verdict came true: right, wrong, void with its outcome, or pending while that is open. */
export function verdictResult(answer: Answer, resolution: Resolution): VerdictResult {
  if (resolution === 'pending' || resolution === 'void') return resolution
  return (answer === 'YES') === (resolution === 'yes') ? 'right' : 'wrong'
}

/**
 * Scores a frozen verdict against how its outcome ended, to twelve decimals. Only yes and no are scored; a verdict without a
 * probability is a hit or a miss and no more. The market is scored on the same calls as the author and on no others, so that
 * the two averages compare.
 *
 * @param verdict answer, the author's probability of yes and the market's price for yes when the verdict was frozen, each 0 to 1
 * @throws RangeError where a probability or price is outside 0 to 1 or not a number
 */
export function scoreVerdict(
  verdict: { answer: Answer, probability?: number | null, marketPrice?: number | null },
  resolution: Resolution,
): ScoredVerdict {
  const result = verdictResult(verdict.answer, resolution)
  const probability = verdict.probability ?? null
  if (resolution === 'pending' || resolution === 'void' || probability === null) {
    return { result, brier: null, marketBrier: null, logScore: null }
  }
  const marketPrice = verdict.marketPrice ?? null
  return {
    result,
    brier: withoutNoise(brier(probability, resolution)),
    marketBrier: marketPrice === null ? null : withoutNoise(brier(marketPrice, resolution)),
    logScore: withoutNoise(logScore(probability, resolution)),
  }
}

/**
 * Ours less the market's Brier score on one call, to twelve decimals: −1 to 1, below zero where the author was nearer the truth.
 *
 * @returns null where either score is missing, since only the same calls compare
 */
export function scoreDifference({ brier, marketBrier }: Pick<ScoredVerdict, 'brier' | 'marketBrier'>): number | null {
  return brier === null || marketBrier === null ? null : withoutNoise(brier - marketBrier)
}

// The least and the greatest probability a verdict may give: certainty cannot be scored.
const minProbability = 0.01
const maxProbability = 0.99

/** Something about a verdict that must be put right, with what to do about it in both languages. */
export interface VerdictProblem {
  code: 'probability-out-of-range' | 'yes-below-half' | 'no-above-half'
  messages: { 'zh-Hans': string, 'en': string }
}

const problems = {
  outOfRange: {
    code: 'probability-out-of-range',
    messages: {
      'zh-Hans': '概率须在 1% 到 99% 之间（填 0.01 至 0.99 的小数），不写概率请留空。',
      'en': 'The probability must be between 1% and 99%: enter a number from 0.01 to 0.99, or leave the field empty.',
    },
  },
  yesBelowHalf: {
    code: 'yes-below-half',
    messages: {
      'zh-Hans': '答案是“会”，概率却低于 50%。请把概率改为 0.5 以上，或把答案改为“不会”。',
      'en': 'The answer is YES but the probability is below 50%. Raise it to 0.5 or more, or change the answer to NO.',
    },
  },
  noAboveHalf: {
    code: 'no-above-half',
    messages: {
      'zh-Hans': '答案是“不会”，概率却高于 50%。概率是指“会”的概率：请改为 0.5 以下，或把答案改为“会”。',
      'en': 'The answer is NO but the probability is above 50%. It is the probability of yes: lower it to 0.5 or less, or change the answer to YES.',
    },
  },
} as const satisfies Record<string, VerdictProblem>

/**
 * Checks that a verdict can be published: its probability of yes, where it gives one, lies from 0.01 to 0.99,
 * and on the answer's own side of one half (0.5 itself suits either).
 *
 * @returns what is wrong, empty where nothing is
 */
export function checkVerdict(answer: Answer, probability: number | null | undefined): VerdictProblem[] {
  if (probability === null || probability === undefined) return []
  if (!(probability >= minProbability && probability <= maxProbability)) return [problems.outOfRange]
  if (answer === 'YES' && probability < 0.5) return [problems.yesBelowHalf]
  if (answer === 'NO' && probability > 0.5) return [problems.noAboveHalf]
  return []
}

function probabilityOfYes(value: number): number {
  if (value >= 0 && value <= 1) return value
  throw new RangeError(`A probability is a number from 0 to 1, not ${value}`)
}
