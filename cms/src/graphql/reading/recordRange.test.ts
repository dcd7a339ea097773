import { readDayRange, spansOf } from './recordRange'

test('points in time stand for their days of UTC', () => {
  expect(readDayRange(new Date('2025-11-05T23:30:00+02:00'), null)).toEqual({ from: '2025-11-05', to: null })
  expect(readDayRange(new Date('2025-11-05T23:59:59Z'), new Date('2025-11-05T00:00:00Z'))).toEqual({ from: '2025-11-05', to: '2025-11-05' })
  expect(readDayRange(undefined, null)).toBeNull()
  expect(() => readDayRange(new Date('2025-11-06T00:00:00Z'), new Date('2025-11-05T23:59:59Z'))).toThrow('from must not come after to')
})

test.each([
  ['a year is months', '2025-01-01', '2025-12-31', ['2025-01', '2025-12'], []],
  ['days stand at both ends', '2025-01-15', '2025-03-10', ['2025-02', '2025-02'], [['2025-01-15', '2025-01-31'], ['2025-03-01', '2025-03-10']]],
  ['a month of its own', '2024-02-01', '2024-02-29', ['2024-02', '2024-02'], []],
  ['less than a month is days', '2025-11-02', '2025-11-29', null, [['2025-11-02', '2025-11-29']]],
  ['over the end of a month', '2025-11-20', '2025-12-10', null, [['2025-11-20', '2025-12-10']]],
  ['over the end of a year', '2025-12-31', '2026-02-01', ['2026-01', '2026-01'], [['2025-12-31', '2025-12-31'], ['2026-02-01', '2026-02-01']]],
  ['without a start', null, '2025-02-10', ['0000-01', '2025-01'], [['2025-02-01', '2025-02-10']]],
  ['without an end', '2025-02-10', null, ['2025-03', '9999-12'], [['2025-02-10', '2025-02-28']]],
  ['in the first century', '0050-02-28', '0050-03-31', ['0050-03', '0050-03'], [['0050-02-28', '0050-02-28']]],
] as const)('%s', (_, from, to, months, days) => {
  expect(spansOf({ from, to })).toEqual({ months, days })
})
