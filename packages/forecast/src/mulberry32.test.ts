import { mulberry32 } from './mulberry32.js'

test('gives what the published generator gives', () => {
  const random = mulberry32(1)
  expect([random(), random(), random()].map(value => value * 2 ** 32)).toEqual([2693262067, 11749833, 2265367787])
})

test('lies from 0 to below 1, evenly', () => {
  const random = mulberry32(42)
  const tenths = Array<number>(10).fill(0)
  const values = Array.from({ length: 100_000 }, random)
  expect(values.filter(value => !(value >= 0 && value < 1))).toEqual([])
  for (const value of values) tenths[Math.floor(value * 10)] = (tenths[Math.floor(value * 10)] ?? 0) + 1
  // Chi-squared with nine degrees of freedom is above 27.9 once in a thousand seeds.
  expect(tenths.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0)).toBeLessThan(27.9)
})
