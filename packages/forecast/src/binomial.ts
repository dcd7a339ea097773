// A cumulative probability this near to the level has reached it: the sum is binary arithmetic's, and ties are common (½ of one toss).
const tolerance = 1e-12

/**
 * Exact quantile of the binomial distribution: the least k, 0 to n, such that n trials of probability p have k successes or fewer
 * with probability `level` at least. As R's `qbinom` and SciPy's `binom.ppf`.
 *
 * The terms follow from each other, P(k + 1) = P(k) · (n − k)/(k + 1) · p/(1 − p), in logarithms so that a large n does not
 * begin with a term too small to be told from zero.
 *
 * @param level above 0, below 1
 * @param n trials, a whole number from 0
 * @param p probability of success, 0 to 1
 * @throws RangeError for anything else
 */
export function binomialQuantile(level: number, n: number, p: number): number {
  if (!(level > 0 && level < 1)) throw new RangeError(`A level lies between 0 and 1, not at ${level}`)
  if (!Number.isSafeInteger(n) || n < 0) throw new RangeError(`Trials are counted in whole numbers from 0, not ${n}`)
  if (!(p >= 0 && p <= 1)) throw new RangeError(`A probability is a number from 0 to 1, not ${p}`)
  if (p === 0) return 0
  if (p === 1) return n
  const logOdds = Math.log(p) - Math.log1p(-p)
  let logTerm = n * Math.log1p(-p)
  let cumulative = Math.exp(logTerm)
  let k = 0
  while (k < n && cumulative < level - tolerance) {
    logTerm += Math.log((n - k) / (k + 1)) + logOdds
    k += 1
    cumulative += Math.exp(logTerm)
  }
  return k
}
