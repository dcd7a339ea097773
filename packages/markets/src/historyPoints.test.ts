import { historyPoints, maxHistoryPoints } from './historyPoints.js'

const at = (time: number) => new Date(time).toISOString()

test('sorts, keeps to the two moments, and takes the last of two at once', () => {
  const prices = [[300, 0.3], [100, 0.1], [99, 0.9], [301, 0.9], [100, 0.2]].map(([time = 0, price = 0]) => ({ time, price }))
  expect(historyPoints(prices, 100, 300)).toEqual([{ at: at(100), price: 0.2 }, { at: at(300), price: 0.3 }])
  expect(historyPoints([], 100, 300)).toEqual([])
})

test('of too many the last of each step stays, and so the last of all', () => {
  const prices = Array.from({ length: 10_001 }, (_, time) => ({ time, price: time / 10_000 }))
  const points = historyPoints(prices, 0, 10_000)
  expect(points).toHaveLength(maxHistoryPoints)
  expect(points[0]).toEqual({ at: at(4), price: 0.0004 })
  expect(points.at(-1)).toEqual({ at: at(10_000), price: 1 })
})
