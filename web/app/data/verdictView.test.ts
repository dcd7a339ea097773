import { verdict } from '../../test/fixtures/article'
import { verdictView } from './verdictView'

const view = (change: Partial<typeof verdict> = {}) => verdictView({ ...verdict, ...change }, ' 基准率很低。 ', 'zh-Hans')

test('an open verdict says answer, chance, market and when it was frozen', () => {
  expect(view()).toMatchObject({
    answer: '不会',
    statement: '我们认为“会”的可能性是8%',
    standing: { kind: 'pending', label: '待揭晓', outcome: null },
    market: '发表时市场价21%（最新成交价，成交量412万美元，取自发表前2分钟）',
    frozenText: '首次判断冻结于北京时间2025年9月8日 21:30，计分以此为准；以后改判另列，不替换它',
    revised: null,
    rationale: '基准率很低。',
    score: null,
    resolved: null,
  })
})

test('a resolved one says what came true, and its score beside the market’s', () => {
  expect(view({ result: 'right', brier: 0.0064, marketBrier: 0.0441, resolvedAt: '2025-12-31T12:00:00Z' })).toMatchObject({
    standing: { kind: 'right', label: '说对了', outcome: '结果：不会' },
    score: 'Brier分0.0064，市场0.0441（越低越好）',
    resolved: { date: '2025年12月31日' },
  })
})

test('a verdict that was revised says to what, and that this is not scored', () => {
  const later = { at: '2025-11-24T03:00:00.000Z', answer: 'YES' as const, probability: 0.74 }
  const revised = (revisions: (Omit<typeof later, 'probability'> & { probability: number | null })[], locale: 'zh-Hans' | 'en' = 'zh-Hans') => verdictView({ ...verdict, revisions }, null, locale).revised
  expect(revised([{ ...later, probability: 0.6 }, later])).toBe('（2025年11月24日改为“会”74%，不计入战绩）')
  expect(revised([later], 'en')).toBe('(revised to YES at 74% on 24 November 2025; not counted in the record)')
  expect(revised([{ ...later, probability: null }])).toBe('（2025年11月24日改为“会”，不计入战绩）')
  expect(revised([])).toBeNull()
})

test('void is shown and never scored', () => {
  expect(view({ result: 'void', brier: 0.3 })).toMatchObject({ standing: { kind: 'void', outcome: '结果：作废，不计分' }, score: null })
})

test('a plain answer is only counted as right or wrong', () => {
  expect(view({ probability: null, marketPrice: null })).toMatchObject({ statement: '未给出概率，只计对错', market: '发表时没有市场价' })
})

test('what is not known of a price is left out', () => {
  expect(view({ marketPriceKind: null, marketVolume: null, marketPriceAt: null }).market).toBe('发表时市场价21%')
})
