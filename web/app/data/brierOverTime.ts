import type { TrackRecordPageQuery } from '@presage/client/generated/documents'
import { scaleLinear, scalePoint } from 'd3-scale'
import { line } from 'd3-shape'
import { messagesFor } from '../../i18n/messages'
import type { Locale } from '#shared/locale'
import { labelHeight } from './labelPlaces'
import { meanScore } from './score'
import { spreadLabels } from './spreadLabels'

type Month = TrackRecordPageQuery['trackRecord']['series'][number]

/** The running average of both scores, on a square of 1,000 units; places in per cent, y from the top. */
export type BrierOverTimeView = {
  ours: string
  market: string
  ends: { y: number, labelY: number, text: string, whose: 'ours' | 'market' }[]
  levels: { y: number, label: string }[]
  ticks: MonthTick[]
  description: string
  rows: { month: string, ours: string, market: string }[]
}

/** A month under the drawing, which stays within it; `at` in per cent. */
type MonthTick = { at: number, label: string, anchor: 'start' | 'end' }
type Running = { month: string, ours: number, market: number }

const mostRows = 30

/**
 * Adds up the months into running averages, each outcome with the same weight, and draws both; `null` with fewer than two months
 * in which outcomes could be compared.
 */
export function brierOverTime(series: readonly Month[], locale: Locale): BrierOverTimeView | null {
  const { record: { time: say, calls }, verdict } = messagesFor(locale)
  const running = runningAverages(series)
  const last = running.at(-1)
  if (!last || running.length < 2) return null
  const x = scalePoint<string>().domain(running.map(({ month }) => month)).range([0, 1000])
  const y = scaleLinear().domain([0, Math.max(...running.flatMap(({ ours, market }) => [ours, market]), 0.01)]).nice(4).range([1000, 0])
  const path = (whose: 'ours' | 'market') =>
    line<Running>().x(({ month }) => x(month) ?? 0).y(month => y(month[whose])).digits(0)(running) ?? ''
  const percent = (value: number) => Math.round(y(value)) / 10
  const ends = (['ours', 'market'] as const).map(whose => ({ whose, y: percent(last[whose]) })).sort((a, b) => a.y - b.y)
  const heights = spreadLabels(ends.map(({ y }) => ({ at: y, size: labelHeight })))
  return {
    ours: path('ours'),
    market: path('market'),
    ends: ends.map(({ whose, y }, index) => ({
      y, labelY: heights[index] ?? y, text: verdict.mark(calls[whose], meanScore(last[whose])), whose,
    })),
    levels: y.ticks(4).map(level => ({ y: percent(level), label: level.toFixed(2) })),
    ticks: monthTicks(running.map(({ month }) => monthName(month, 'short', locale))),
    description: say.description(monthName(last.month, 'long', locale), meanScore(last.ours), meanScore(last.market)),
    rows: running.slice(-mostRows).map(({ month, ours, market }) => ({ month: monthName(month, 'long', locale), ours: meanScore(ours), market: meanScore(market) })),
  }
}

function runningAverages(series: readonly Month[]): Running[] {
  const running: Running[] = []
  let [outcomes, ours, market] = [0, 0, 0]
  for (const { month, compared, comparedBrier, marketBrier } of series) {
    if (compared === 0 || comparedBrier === null || marketBrier === null) continue
    outcomes += compared
    ours += comparedBrier * compared
    market += marketBrier * compared
    running.push({ month, ours: ours / outcomes, market: market / outcomes })
  }
  return running
}

const languages: Record<Locale, string> = { 'zh-Hans': 'zh-Hans-CN', en: 'en-GB' }

// A month as the API counts them, 2026-01: 2026年1月, January 2026.
function monthName(month: string, length: 'short' | 'long', locale: Locale): string {
  const at = new Date(`${month}-01T00:00:00.000Z`)
  if (Number.isNaN(at.getTime())) return month
  return new Intl.DateTimeFormat(languages[locale], { year: 'numeric', month: length, timeZone: 'UTC' }).format(at)
}

// The first and the last month: more would touch on a narrow page.
function monthTicks(months: readonly string[]): MonthTick[] {
  return [{ at: 0, label: months[0] ?? '', anchor: 'start' }, { at: 100, label: months.at(-1) ?? '', anchor: 'end' }]
}
