import { illustrativeOdds } from './odds'

const day = (date: string) => Date.parse(`${date}T00:00:00Z`)
const points = [{ at: day('2025-01-01'), price: 0.3 }, { at: day('2025-03-01'), price: 0.57 }, { at: day('2025-06-01'), price: 0.02 }]

it('passes through the points that are given, a price a day', () => {
  const odds = illustrativeOdds(points)
  for (const point of points) expect(odds).toContainEqual(point)
  expect(odds).toHaveLength(59 + 92 + 1)
  expect(odds.map(({ at }) => at)).toEqual(odds.map(({ at }) => at).toSorted((one, other) => one - other))
})

it('keeps to prices that a market quotes, and sways', () => {
  const prices = illustrativeOdds(points).map(({ price }) => price)
  for (const price of prices) expect(Math.round(price * 100) / 100).toBe(price)
  expect(Math.min(...prices)).toBeGreaterThanOrEqual(0.01)
  expect(Math.max(...prices)).toBeLessThanOrEqual(0.99)
  expect(new Set(prices).size).toBeGreaterThan(15)
})

it('is the same every time', () => {
  expect(illustrativeOdds(points)).toEqual(illustrativeOdds(points))
})
