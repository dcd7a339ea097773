import { commentShares, createReaderLimit, reportShares, type ReaderLimit } from './readerLimit'

const minute = 60_000
const redisUrl = process.env.TEST_REDIS_URL
let limit: ReaderLimit

describe('counted in this process', () => {
  beforeEach(() => {
    jest.useFakeTimers({ now: Date.parse('2025-11-30T12:00:00Z') })
    limit = createReaderLimit(undefined, commentShares)
  })

  afterEach(() => {
    limit.close()
    jest.useRealTimers()
  })

  const takeMany = async (count: number) => {
    const waits = await Promise.all(Array.from({ length: count }, () => limit.take('reader')))
    return waits.filter((wait) => wait === 0).length
  }

  test('5 in 10 minutes, however many come at once', async () => {
    expect(await takeMany(9)).toBe(5)
    expect(await limit.wait('reader')).toBeGreaterThan(9 * minute)
    expect(await limit.wait('another')).toBe(0)
    jest.advanceTimersByTime(10 * minute + 1)
    expect(await limit.wait('reader')).toBe(0)
  })

  test('20 a day', async () => {
    let taken = 0
    for (let round = 0; round < 6; round += 1) {
      taken += await takeMany(5)
      jest.advanceTimersByTime(10 * minute + 1)
    }
    expect(taken).toBe(20)
    expect(await limit.wait('reader')).toBeGreaterThan(22 * 60 * minute)
  })

  test('what is given back may be taken again; waiting costs nothing', async () => {
    expect(await takeMany(5)).toBe(5)
    await limit.giveBack('reader')
    expect(await limit.wait('reader')).toBe(0)
    expect(await takeMany(3)).toBe(1)
  })
})

test('shares of one thing take nothing from another', async () => {
  const [comments, reports] = [createReaderLimit(undefined, commentShares), createReaderLimit(undefined, reportShares)]
  for (let taken = 0; taken < 5; taken += 1) await comments.take('reader')
  expect(await comments.wait('reader')).toBeGreaterThan(0)
  expect(await reports.wait('reader')).toBe(0)
  const waits = await Promise.all(Array.from({ length: 12 }, () => reports.take('reader')))
  expect(waits.filter((wait) => wait === 0)).toHaveLength(10)
})

test('without an answer from Redis, this process counts', async () => {
  limit = createReaderLimit('redis://127.0.0.1:1', commentShares)
  const waits = await Promise.all(Array.from({ length: 7 }, () => limit.take('reader')))
  expect(waits.filter((wait) => wait === 0)).toHaveLength(5)
  limit.close()
})

if (redisUrl) {
  test('instances share one count in Redis', async () => {
    const [one, other] = [createReaderLimit(redisUrl, commentShares), createReaderLimit(redisUrl, commentShares)]
    const reader = `reader ${Math.random()}`
    // A connection takes a moment; until then each instance counts for itself.
    await new Promise((resolve) => setTimeout(resolve, 500))
    const waits = await Promise.all(Array.from({ length: 10 }, (_, index) => (index % 2 ? one : other).take(reader)))
    expect(waits.filter((wait) => wait === 0)).toHaveLength(5)
    expect(await one.wait(reader)).toBeGreaterThan(9 * minute)
    one.close()
    other.close()
  })
}
