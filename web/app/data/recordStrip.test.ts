import { recordStrip } from './recordStrip'

const counts = { calls: 58, open: 12, right: 35, wrong: 7, void: 4 }
const scores = {
  hitRate: 0.83, brier: 0.15, compared: 30, comparedBrier: 0.141, marketBrier: 0.163,
  skill: 0.14, skillInterval: { lower: -0.04, upper: 0.27, level: 0.9 },
}
const none = { hitRate: null, brier: null, compared: 0, comparedBrier: null, marketBrier: null, skill: null, skillInterval: null }
const values = (record: Parameters<typeof recordStrip>[0]) => recordStrip(record, 'zh-Hans')?.figures.map(({ value, of }) => [value, of])

test('ours and the market’s score are of the same outcomes', () => {
  expect(values({ counts, scores })).toEqual([['58', '12个待揭晓'], ['35/42', '命中率83%，作废4'], ['0.141', '越低越好'], ['0.163', '同样的30个问题']])
})

test('without a market to compare with ours stands alone, and before the first end there is no score', () => {
  expect(values({ counts, scores: { ...scores, compared: 0, comparedBrier: null, marketBrier: null } })?.slice(2)).toEqual([['0.150', '越低越好'], ['—', '还没有可比的问题']])
  expect(values({ counts, scores: none })?.[1]).toEqual(['—', '还没有揭晓的判断'])
})

test('where they are too few to compare, that is said; where none are void, nothing', () => {
  const note = (change: Partial<typeof scores> | typeof none) => recordStrip({ counts, scores: { ...scores, ...change } as typeof scores }, 'zh-Hans')?.note
  expect([note({}), note({ skillInterval: null } as never), note(none)]).toEqual([null, '次数太少，还看不出谁更准。', null])
  expect(values({ counts: { ...counts, void: 0 }, scores })?.[1]).toEqual(['35/42', '命中率83%'])
})

test('before the first call there is no record', () => {
  expect(recordStrip({ counts: { ...counts, calls: 0 }, scores }, 'en')).toBeNull()
})
