import { dayOf, monthOf } from '../../record/days'
import { badInput } from '../server/refusals'

/** Days of UTC, as 2025-11-30, both included; null where there is no bound. */
export interface DayRange {
  from: string | null
  to: string | null
}

/** A range of days as what is kept of it: months that lie in it whole, and the days before and after them; each first and last. */
export interface Spans {
  months: readonly [string, string] | null
  days: readonly (readonly [string, string])[]
}

/**
 * The days that two points in time lie in and those between; null where neither is given.
 * @throws BAD_USER_INPUT where the first comes after the second
 */
export function readDayRange(from: Date | null | undefined, to: Date | null | undefined): DayRange | null {
  if (!from && !to) return null
  const range = { from: from ? dayOf(from.toISOString()) : null, to: to ? dayOf(to.toISOString()) : null }
  if (range.from !== null && range.to !== null && range.from > range.to) throw badInput('trackRecord: from must not come after to.')
  return range
}

/** Takes a range of days apart, so that a year is twelve sums and not 365. */
export function spansOf({ from, to }: DayRange): Spans {
  const first = from ?? '0000-01-01'
  const last = to ?? '9999-12-31'
  const firstWhole = first.endsWith('-01') ? monthOf(first) : monthAfter(monthOf(first), 1)
  const lastWhole = last === lastDayOf(monthOf(last)) ? monthOf(last) : monthAfter(monthOf(last), -1)
  if (firstWhole > lastWhole) return { months: null, days: [[first, last]] }
  const before = first < `${firstWhole}-01` ? [[first, lastDayOf(monthOf(first))] as const] : []
  const after = last > lastDayOf(lastWhole) ? [[`${monthOf(last)}-01`, last] as const] : []
  return { months: [firstWhole, lastWhole], days: [...before, ...after] }
}

function monthAfter(month: string, months: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const index = year * 12 + (number - 1) + months
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`
}

function lastDayOf(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  // Years below 100 would be read as of the twentieth century; that month of another year with as many days will do.
  return `${month}-${String(new Date(Date.UTC(year < 100 ? year + 400 : year, number, 0)).getUTCDate()).padStart(2, '0')}`
}
