import { curveStepAfter, line } from 'd3-shape'

/** A price of yes, 0 to 1, at a point in time in milliseconds. */
export type Price = { at: number, price: number }

/** The market's price as paths on a square of 1,000 units: each price holds until the next one. */
export type PriceLine = {
  solid: string
  /** Over stretches for which nothing was recorded. */
  dashed: string
  /** Prices that stand alone, in per cent of the drawing. */
  dots: { x: number, y: number }[]
}

const dayMs = 86_400_000

/** What is really a price at a time of what the API gives, oldest first. */
export function pricesIn(points: readonly { at: string, price: number }[]): Price[] {
  return points
    .map(({ at, price }) => ({ at: Date.parse(at), price }))
    .filter(({ at, price }) => !Number.isNaN(at) && price >= 0 && price <= 1)
    .sort((a, b) => a.at - b.at)
}

/** Draws prices; `x` places a time on the width, 0 to 1,000. */
export function priceLine(prices: readonly Price[], x: (at: number) => number): PriceLine {
  const stretches = unbroken(prices)
  const y = (price: number) => Math.round(1000 - price * 1000)
  const path = line<Price>().curve(curveStepAfter).x(({ at }) => Math.round(x(at))).y(({ price }) => y(price)).digits(0)
  const gaps = stretches.slice(1).flatMap((stretch, index) => {
    const [before, after] = [stretches[index]?.at(-1), stretch[0]]
    return before && after ? [[before, after]] : []
  })
  return {
    solid: stretches.filter(({ length }) => length > 1).map(stretch => path(withoutRepeats(stretch)) ?? '').join(''),
    dashed: gaps.map(gap => path(gap) ?? '').join(''),
    dots: stretches.filter(({ length }) => length === 1).flat().map(({ at, price }) => ({ x: x(at) / 10, y: y(price) / 10 })),
  }
}

// Nothing was recorded where a step is much longer than steps usually are.
function unbroken(prices: readonly Price[]): Price[][] {
  const steps = prices.slice(1).map(({ at }, index) => at - (prices[index]?.at ?? at)).sort((a, b) => a - b)
  const longest = Math.max(3 * dayMs, 8 * (steps[Math.floor(steps.length / 2)] ?? 0))
  const stretches: Price[][] = []
  for (const price of prices) {
    const last = stretches.at(-1)
    if (last && price.at - (last.at(-1)?.at ?? 0) <= longest) last.push(price)
    else stretches.push([price])
  }
  return stretches
}

// A price that only says the same again draws nothing, but for the last one, up to which it is known.
function withoutRepeats(stretch: readonly Price[]): Price[] {
  return stretch.filter(({ price }, index) => index === stretch.length - 1 || price !== stretch[index - 1]?.price)
}
