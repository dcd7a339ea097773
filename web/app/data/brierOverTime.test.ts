import { brierOverTime } from './brierOverTime'

const month = (name: string, compared: number, comparedBrier: number | null, marketBrier: number | null) =>
  ({ month: name, compared, comparedBrier, marketBrier })

test('months add up to running averages in which each outcome weighs the same', () => {
  const view = brierOverTime([month('2025-01', 1, 0.4, 0.2), month('2025-02', 0, null, null), month('2025-03', 3, 0, 0.2)], 'zh-Hans')
  expect(view?.rows).toEqual([{ month: '2025年1月', ours: '0.400', market: '0.200' }, { month: '2025年3月', ours: '0.100', market: '0.200' }])
  expect(view).toMatchObject({ ours: 'M0,0L1000,750', market: 'M0,500L1000,500', description: '到2025年3月，本报累计平均0.100，市场0.200。' })
  expect(view?.levels.map(({ label }) => label)).toEqual(['0.00', '0.10', '0.20', '0.30', '0.40'])
})

test('months are named as the page names dates', () => {
  const view = brierOverTime([month('2025-10', 1, 0.4, 0.2), month('2026-01', 1, 0.2, 0.2)], 'en')
  expect(view?.ticks.map(({ label }) => label)).toEqual(['Oct 2025', 'Jan 2026'])
  expect(view?.description).toMatch(/^Up to January 2026 ours/)
})

test('labels at the end do not touch where both averages meet', () => {
  const [ours, market] = brierOverTime([month('2025-01', 5, 0.2, 0.2), month('2025-02', 5, 0.2, 0.2)], 'en')?.ends ?? []
  expect(Math.abs((ours?.labelY ?? 0) - (market?.labelY ?? 0))).toBeGreaterThanOrEqual(10.9)
})

test('scores of nothing but zero are drawn too', () => {
  expect(brierOverTime([month('2025-01', 5, 0, 0), month('2025-02', 5, 0, 0)], 'en')?.ours).toBe('M0,1000L1000,1000')
})

test('one month is no course', () => {
  expect(brierOverTime([month('2025-01', 5, 0.2, 0.2)], 'en')).toBeNull()
})
