import { verdict } from '../../test/fixtures/article'
import { verdictView } from './verdictView'

const view = (change: Partial<typeof verdict> = {}) => verdictView({ ...verdict, ...change }, ' 基准率很低。 ', 'zh-Hans')

test('an open verdict says answer, chance, market and when it was frozen', () => {
  expect(view()).toMatchObject({
    answer: '不会',
    statement: '我们认为“会”的可能性是 8%',
    standing: { kind: 'pending', label: '待揭晓', outcome: null },
    market: '发表时市场价 21%（末笔，成交量 412万美元，取自发表前 2 分钟）',
    frozenText: '判断于北京时间 2025年9月8日 21:30 冻结，此后不能改动',
    rationale: '基准率很低。',
    score: null,
    resolved: null,
  })
})

test('a resolved one says what came true, and its score beside the market’s', () => {
  expect(view({ result: 'right', brier: 0.0064, marketBrier: 0.0441, resolvedAt: '2025-12-31T12:00:00Z' })).toMatchObject({
    standing: { kind: 'right', label: '说对了', outcome: '结果：不会' },
    score: 'Brier 分 0.0064，市场 0.0441（越低越好）',
    resolved: { date: '2025年12月31日' },
  })
})

test('void is shown and never scored', () => {
  expect(view({ result: 'void', brier: 0.3 })).toMatchObject({ standing: { kind: 'void', outcome: '结果：作废，不计分' }, score: null })
})

test('a plain answer is only counted as right or wrong', () => {
  expect(view({ probability: null, marketPrice: null })).toMatchObject({ statement: '未给出概率，只计对错', market: '发表时没有市场价' })
})

test('what is not known of a price is left out', () => {
  expect(view({ marketPriceKind: null, marketVolume: null, marketPriceAt: null }).market).toBe('发表时市场价 21%')
})
