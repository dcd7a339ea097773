/** A price of an outcome at a moment. `at` is milliseconds since 1970, `price` 0..1. */
export interface OddsPoint {
  at: number
  price: number
}

const DAY = 24 * 60 * 60 * 1000

/**
 * An illustrative price a day between points that are given: the line from one to the next in log odds, with a sway that dies away
 * towards both. The same points give the same prices, so that the demonstration edition looks alike wherever it is printed.
 * @param points oldest first, at least two
 */
export function illustrativeOdds(points: readonly OddsPoint[]): OddsPoint[] {
  const odds = points.slice(1).flatMap((to, leg) => {
    const from = points[leg] ?? to
    const days = Math.max(1, Math.round((to.at - from.at) / DAY))
    return Array.from({ length: days }, (_, day) => {
      const part = day / days
      const line = (1 - part) * logOdds(from.price) + part * logOdds(to.price)
      return { at: from.at + part * (to.at - from.at), price: priceOf(line + 0.45 * Math.sin(Math.PI * part) * sway(day, leg)) }
    })
  })
  return [...odds, ...points.slice(-1)].map(({ at, price }) => ({ at: Math.round(at), price }))
}

/** From about -1 to 1, without a period that one could see. */
function sway(day: number, leg: number): number {
  return 0.45 * Math.sin(1.31 * day + leg) + 0.35 * Math.sin(0.37 * day + 2 * leg) + 0.2 * Math.sin(4.1 * day)
}

const logOdds = (price: number): number => Math.log(price / (1 - price))

/** In whole per cent, as markets quote, and never certain. */
const priceOf = (odds: number): number => Math.min(0.99, Math.max(0.01, Math.round(100 / (1 + Math.exp(-odds))) / 100))
