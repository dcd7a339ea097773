import { greatestPage, readPagination } from './pagination'

test('a page and a stretch name the same rows', () => {
  expect(readPagination({ page: 3, pageSize: 10 })).toEqual({ start: 20, limit: 10 })
  expect(readPagination({ start: 20, limit: 10 })).toEqual({ start: 20, limit: 10 })
  expect(readPagination(null)).toEqual({ start: 0, limit: 20 })
})

test('nobody gets more than 100 rows at once', () => {
  expect(readPagination({ pageSize: 100_000 })).toEqual({ start: 0, limit: 100 })
  expect(readPagination({ page: 2, pageSize: 100_000 })).toEqual({ start: 100, limit: 100 })
})

const nowhere = [{ limit: -1 }, { pageSize: 0 }, { page: 0 }, { start: -5 }, { page: 1, limit: 5 }, { page: 1_000_000 }, { start: 10_001 }]

test.each(nowhere.map((pagination) => [pagination]))('%j is refused with a sentence', (pagination) => {
  expect(() => readPagination(pagination)).toThrow(/^pagination/)
})

test('the estimate never undercounts', () => {
  expect(greatestPage({ limit: 7 })).toBe(7)
  expect(greatestPage(undefined)).toBe(20)
  expect(greatestPage({ limit: -1 })).toBe(100)
  expect(greatestPage({ pageSize: 'many' })).toBe(100)
})
