import { boundRuns } from './unbroken'

test.each([
  '我们说“不会”（[会的可能性8%]），[当时市场48%]。[Brier分：][本报0.0064]，[市场0.5776]，越低越好。',
  '[结果：不会] · [2025年12月31日揭晓] · [Brier分0.0064]，[市场0.0441]（越低越好）',
  '首次判断冻结于北京时间[2026年11月20日] 09:30，计分以此为准',
  'First verdict frozen on [20 November 2026], 09:30 UTC',
  '请[求不超过32 KB]，查询最多嵌[套8层]。',
  '没有发生时[ln (1 − p)]，算[SHA-256]',
  '从2025年1月到2025年2月，好坏不论。',
  '',
])('%s', (text) => {
  const runs = boundRuns(text.replaceAll(/[[\]]/g, ''))
  expect(runs.map(({ text: run, isBound }) => (isBound ? `[${run}]` : run)).join('')).toBe(text)
})
