import { scaleUtc } from 'd3-scale'
import type { Locale } from '#shared/locale'

/** A mark on an axis with its label, which stays within the axis. `at` is in per cent of it. */
export type AxisTick = { at: number, label: string, anchor: 'start' | 'middle' | 'end' }

const dayMs = 86_400_000
const languages: Record<Locale, string> = { 'zh-Hans': 'zh-Hans-CN', en: 'en-GB' }
const zones: Record<Locale, string> = { 'zh-Hans': 'Asia/Shanghai', en: 'UTC' }

// On the narrowest drawing a label takes more than a quarter of the axis. It may begin before the axis, where there is room for the
// labels of the levels, but not end after it.
const leastDistance = 34
const beforeTheLast = 41
const reach = 14

/** A few round dates between two points in time, given in milliseconds: hours, days or months, as the stretch asks for. */
export function timeTicks(from: number, to: number, locale: Locale): AxisTick[] {
  const scale = scaleUtc().domain([from, to]).range([0, 100])
  const format = formatFor(to - from, locale)
  const ticks: AxisTick[] = []
  for (const date of scale.ticks(4)) {
    const at = Math.round(scale(date) * 10) / 10
    const anchor = at > 100 - reach ? 'end' : 'middle'
    if (at - (ticks.at(-1)?.at ?? -Infinity) < (anchor === 'end' ? beforeTheLast : leastDistance)) continue
    ticks.push({ at, label: format.format(date), anchor })
  }
  return ticks
}

function formatFor(span: number, locale: Locale): Intl.DateTimeFormat {
  const timeZone = zones[locale]
  if (span <= 2 * dayMs) return new Intl.DateTimeFormat(languages[locale], { month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone })
  if (span <= 150 * dayMs) return new Intl.DateTimeFormat(languages[locale], { month: 'short', day: 'numeric', timeZone })
  return new Intl.DateTimeFormat(languages[locale], { year: 'numeric', month: 'short', timeZone })
}
