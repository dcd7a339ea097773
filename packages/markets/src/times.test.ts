import { z } from 'zod'
import { readTime, timeMilliseconds, timeText } from './times.js'

describe('readTime', () => {
  test.each([
    ['2026-03-19T23:20:15Z', '2026-03-19T23:20:15.000Z'],
    ['2025-07-11T18:41:17.827458Z', '2025-07-11T18:41:17.827Z'],
    ['2026-03-19 23:20:15+00', '2026-03-19T23:20:15.000Z'],
    ['2026-03-19 23:20:15.5+00', '2026-03-19T23:20:15.500Z'],
    ['2026-03-19 23:20:15', '2026-03-19T23:20:15.000Z'],
    ['2026-03-19T23:20', '2026-03-19T23:20:00.000Z'],
    ['2026-03-19T23:20:15-05:00', '2026-03-20T04:20:15.000Z'],
    ['2026-03-19T23:20:15+0530', '2026-03-19T17:50:15.000Z'],
    ['2028-11-07', '2028-11-07T00:00:00.000Z'],
    ['2024-02-29', '2024-02-29T00:00:00.000Z'],
    ['', null],
    ['  ', null],
    ['0001-01-01T00:00:00Z', null],
    ['1970-01-01T00:00:00Z', null],
  ])('%j is %j', (text, expected) => {
    expect(readTime(text)).toBe(expected)
  })

  test.each(['soon', '2026-13-01', '2026-02-30', '2026-03-19T25:00:00Z', '2026-03-19T23:61:00Z', '19 March 2026', '1774000000', '2026-03-19T23:20:15Q', 'NaN'])(
    '%j is no time', (text) => {
      expect(() => readTime(text)).toThrow(RangeError)
    })
})

test('in an answer, a time may be missing; one that is none names its field', () => {
  const shape = z.object({ endDate: timeText })
  expect(shape.parse({})).toEqual({ endDate: null })
  expect(shape.parse({ endDate: null })).toEqual({ endDate: null })
  expect(shape.safeParse({ endDate: 'soon' }).error?.issues[0]?.path).toEqual(['endDate'])
  expect(shape.safeParse({ endDate: 1_774_000_000 }).error?.issues[0]?.path).toEqual(['endDate'])
})

test('milliseconds are milliseconds: seconds are refused, and a date beyond the calendar is none', () => {
  expect(timeMilliseconds.parse(1_653_893_940_000)).toBe('2022-05-30T06:59:00.000Z')
  expect(timeMilliseconds.safeParse(1_653_893_940).success).toBe(false)
  expect(timeMilliseconds.parse(8.7e15)).toBeNull()
  expect(timeMilliseconds.parse(undefined)).toBeNull()
  expect(timeMilliseconds.parse(null)).toBeNull()
})
