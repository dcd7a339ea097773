import { recordStrip } from './recordStrip'

const counts = { calls: 58, open: 12, right: 35, wrong: 7 }
const scores = { hitRate: 0.83, brier: 0.15, compared: 30, comparedBrier: 0.141, marketBrier: 0.163 }
const values = (record: Parameters<typeof recordStrip>[0]) => recordStrip(record, 'zh-Hans')?.figures.map(({ value, of }) => [value, of])

test('ours and the market’s score are of the same outcomes', () => {
  expect(values({ counts, scores })).toEqual([['58', '12 个待揭晓'], ['83%', '说对 35，说错 7'], ['0.141', '越低越好'], ['0.163', '同样的 30 个结果']])
})

test('without a market to compare with ours stands alone, and before the first end there is no score', () => {
  expect(values({ counts, scores: { ...scores, compared: 0, comparedBrier: null, marketBrier: null } })?.slice(2)).toEqual([['0.150', '越低越好'], ['—', '还没有可比的结果']])
  expect(values({ counts, scores: { hitRate: null, brier: null, compared: 0, comparedBrier: null, marketBrier: null } })?.[1]?.[0]).toBe('—')
})

test('before the first call there is no record', () => {
  expect(recordStrip({ counts: { calls: 0, open: 0, right: 0, wrong: 0 }, scores }, 'en')).toBeNull()
})
