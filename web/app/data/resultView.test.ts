import { verdict } from '../../test/fixtures/article'
import { resultView } from './resultView'

const right = { ...verdict, result: 'right' as const, brier: 0.0064, marketBrier: 0.0441, resolvedAt: '2025-12-31T12:00:00Z' }
const text = (change: Partial<typeof verdict>, locale: 'zh-Hans' | 'en' = 'zh-Hans') => resultView({ ...right, ...change }, null, locale)?.text

test('a resolved article says how it ended and what both numbers were worth', () => {
  expect(text({})).toBe('2025年12月31日揭晓：没有发生。我们说“不会”（会的可能性8%），市场给21%。Brier分：本报0.0064，市场0.0441，越低越好。')
  expect(text({}, 'en')).toBe('Resolved on 31 December 2025: no. We said NO (8% chance of yes), the market said 21%. Brier score: Presage 0.0064, market 0.0441; lower is better.')
  expect(resultView(right, null, 'zh-Hans')).toMatchObject({ standing: { label: '说对了' } })
})

test('also when we were wrong', () => {
  expect(text({ result: 'wrong', brier: 0.8464, marketBrier: 0.6241 })).toBe('2025年12月31日揭晓：发生了。我们说“不会”（会的可能性8%），市场给21%。Brier分：本报0.8464，市场0.6241，越低越好。')
})

test('a later change of mind is told beside what is scored', () => {
  const revisions = [{ at: '2025-11-24T03:00:00.000Z', answer: 'YES' as const, probability: 0.74 }]
  expect(resultView({ ...right, revisions }, null, 'zh-Hans')?.text).toMatch(/越低越好。后来改为“会”74%（2025年11月24日），不计入战绩。$/)
  expect(resultView({ ...verdict, revisions }, { overdue: true, closesAt: null }, 'en')?.text).toMatch(/ We revised it to YES at 74% on 24 November 2025, which does not count in the record\.$/)
})

test('what was not there is said to be missing', () => {
  expect(text({ marketPrice: null, marketBrier: null })).toBe('2025年12月31日揭晓：没有发生。我们说“不会”（会的可能性8%），发表时没有市场价。Brier分：本报0.0064，越低越好。')
  expect(text({ probability: null, brier: null, marketBrier: null })).toBe('2025年12月31日揭晓：没有发生。我们说“不会”，没有给概率，市场给21%。')
})

test('void is not scored, whatever is stored', () => {
  expect(text({ result: 'void' })).toBe('2025年12月31日作废：这个问题不计分。我们说“不会”（会的可能性8%），市场给21%。')
  expect(text({ result: 'void' }, 'en')).toBe('Void on 31 December 2025: this question is not scored. We said NO (8% chance of yes), the market said 21%.')
})

test('without its date it says the rest', () => {
  expect(text({ resolvedAt: null })).toMatch(/^揭晓：没有发生。/)
  expect(text({ resolvedAt: null, result: 'void' }, 'en')).toMatch(/^This question is not scored\./)
})

test('an open question says something only once it is overdue', () => {
  const call = { overdue: true, closesAt: '2025-12-31T12:00:00Z' }
  expect(resultView(verdict, { ...call, overdue: false }, 'zh-Hans')).toBeNull()
  expect(resultView(verdict, null, 'zh-Hans')).toBeNull()
  expect(resultView(verdict, call, 'zh-Hans')?.text).toBe('已过截止日（2025年12月31日），还没有揭晓。我们说“不会”（会的可能性8%），市场给21%。')
  expect(resultView(verdict, { ...call, closesAt: null }, 'en')?.text).toMatch(/^Past its closing date, and not resolved yet\./)
})
