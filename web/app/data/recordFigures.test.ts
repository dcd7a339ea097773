import { counts, noScores, scores } from '../../test/fixtures/record'
import { recordFigures } from './recordFigures'

const says = (change: Partial<typeof scores>, locale: 'zh-Hans' | 'en' = 'zh-Hans') => recordFigures(counts, { ...scores, ...change }, locale).sentences.join('')

test('the headline says how often we were right, and how we stand beside the market', () => {
  expect(says({})).toBe('揭晓的判断里，我们说对了35次，说错了7次；同一问题只算一次，命中率83%。'
    + '能与市场相比的30个问题上，我们的Brier平均0.141，市场0.163：比市场好14%。90%区间从−4%到+27%，跨过零：还分不清是本事还是运气。')
  expect(says({}, 'en')).toContain('14% better than the market. The 90% interval runs from −4% to +27% and includes zero: skill and luck cannot be told apart yet.')
})

test('and is as plain when we are worse', () => {
  expect(says({ skill: -0.2, skillInterval: { lower: -0.3, upper: -0.1, level: 0.9 } })).toMatch(/：比市场差20%。90%区间从−30%到−10%，整个在零以下：我们确实不如市场。$/)
  expect(says({ skill: 0.002 })).toContain('与市场不相上下。')
  expect(says({ skillInterval: { lower: 0.01, upper: 0.2, level: 0.9 } })).toContain('整个在零以上')
})

test('with too few calls nothing is claimed', () => {
  const few = recordFigures(counts, { ...scores, skillInterval: null }, 'zh-Hans')
  expect(few.sentences[1]).toMatch(/次数还太少，看不出谁更准。$/)
  expect(few.figures[3]).toEqual({ term: '胜过市场', value: '—', of: '次数太少' })
  expect(says({ compared: 0, comparedBrier: null, marketBrier: null })).toContain('还没有一次判断能与市场相比')
})

test('before anything is resolved there are words and no numbers', () => {
  expect(recordFigures(counts, noScores, 'en')).toMatchObject({ sentences: [expect.stringContaining('No verdict has been resolved yet')], figures: [] })
})

test.each([
  [1, 0, '目前只揭晓了1个判断，说对了；次数太少，不作评价。', 'One verdict has resolved so far, and it was right. Too few to judge.'],
  [0, 1, '目前只揭晓了1个判断，说错了；次数太少，不作评价。', 'One verdict has resolved so far, and it was wrong. Too few to judge.'],
  [2, 1, '目前只揭晓了3个判断，说对2个，说错1个；次数太少，不作评价。', '3 verdicts have resolved so far: 2 right, 1 wrong. Too few to judge.'],
  [0, 4, '目前只揭晓了4个判断，说错4个；次数太少，不作评价。', '4 verdicts have resolved so far: 0 right, 4 wrong. Too few to judge.'],
])('of %d right and %d wrong nothing more is said', (right, wrong, chinese, english) => {
  const of = (locale: 'zh-Hans' | 'en') => recordFigures({ ...counts, right, wrong }, { ...scores, outcomes: right + wrong }, locale).sentences
  expect([of('zh-Hans'), of('en')]).toEqual([[chinese], [english]])
})

test('of a few the number is told, not the share', () => {
  const hits = (outcomes: number) => recordFigures({ ...counts, right: 1, wrong: 0 }, { ...scores, outcomes, hitRate: 1 }, 'en').figures[0]?.value
  expect([hits(1), hits(5)]).toEqual(['1/1', '100%'])
})

test('from five on there is a judgement, and one is one', () => {
  expect(recordFigures({ ...counts, right: 1, wrong: 4 }, { ...scores, outcomes: 5 }, 'en').sentences[0]).toContain('1 was right and 4 wrong')
})

test('the counts name what is open, overdue, void and withdrawn', () => {
  expect(recordFigures(counts, scores, 'zh-Hans').counts).toBe('共58次判断：待揭晓12（其中过期2），说对35，说错7，作废4。已撤下而仍在账上的1。')
})
