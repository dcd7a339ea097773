// Prices over time for the stand-in's outcomes, the same at every start.

const dayMs = 86_400_000

/** Numbers from 0 to 1 that look random: a linear congruential generator with the constants of Numerical Recipes. */
export function numbersFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}

type Point = { at: string, price: number, volume: number }

function walk(seed: number, from: string, days: number, steps: number, [start, end]: [number, number]): Point[] {
  const random = numbersFrom(seed)
  return Array.from({ length: steps }, (_, index) => {
    const part = index / (steps - 1)
    const noise = (random() - 0.5) * 0.2 * Math.sin(Math.PI * part)
    const price = Math.min(0.99, Math.max(0.01, start + (end - start) * part + noise))
    const at = new Date(Date.parse(from) + part * days * dayMs).toISOString()
    return { at, price: Math.round(price * 100) / 100, volume: 1000 * index }
  })
}

/** Hundreds of points, with ten weeks in the middle for which nothing was recorded. */
export const longCourse = walk(3, '2025-01-03T00:00:00.000Z', 360, 240, [0.34, 0.02])
  .filter(({ at }) => at < '2025-03-20' || at > '2025-05-29')

/** A few points. */
export const course = walk(11, '2025-07-01T00:00:00.000Z', 180, 40, [0.42, 0.98])

/** The same price all along. */
export const flat = Array.from({ length: 30 }, (_, day) => ({ at: new Date(Date.parse('2025-10-01') + day * dayMs).toISOString(), price: 0.004, volume: 10 }))
