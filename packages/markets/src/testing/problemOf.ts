import { MarketProblem } from '../problem.js'

/** The problem that something ends in; anything else it does is a failure of the test. */
export async function problemOf(doing: Promise<unknown> | (() => unknown)): Promise<MarketProblem> {
  try {
    await (typeof doing === 'function' ? Promise.resolve().then(doing) : doing)
  } catch (error) {
    if (error instanceof MarketProblem) return error
    throw error
  }
  throw new Error('There was no problem')
}
