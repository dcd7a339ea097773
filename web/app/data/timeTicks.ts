import { scaleUtc } from 'd3-scale'
import type { Locale } from '#shared/locale'
import { labelWidth } from './labelPlaces'

/** A round date on an axis, `at` in per cent of it; without a label where there is no room for one. */
export type TimeTick = { at: number, label: string | null }

const dayMs = 86_400_000
const languages: Record<Locale, string> = { 'zh-Hans': 'zh-Hans-CN', en: 'en-GB' }
const zones: Record<Locale, string> = { 'zh-Hans': 'Asia/Shanghai', en: 'UTC' }

// Between two labels, and how far one may end after the axis, in per cent of the narrowest drawing.
const apart = 5
const after = 6

/** A few round dates between two points in time, given in milliseconds: hours, days or months, as the stretch asks for. */
export function timeTicks(from: number, to: number, locale: Locale): TimeTick[] {
  const scale = scaleUtc().domain([from, to]).range([0, 100])
  const format = formatFor(to - from, locale)
  let free = -Infinity
  return scale.ticks(4).map(date => {
    const at = Math.round(scale(date) * 10) / 10
    const label = format.format(date)
    const half = labelWidth(label) / 2
    if (at - half < free || at + half > 100 + after) return { at, label: null }
    free = at + half + apart
    return { at, label }
  })
}

function formatFor(span: number, locale: Locale): Intl.DateTimeFormat {
  const timeZone = zones[locale]
  if (span <= 2 * dayMs) return new Intl.DateTimeFormat(languages[locale], { month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone })
  if (span <= 150 * dayMs) return new Intl.DateTimeFormat(languages[locale], { month: 'short', day: 'numeric', timeZone })
  return new Intl.DateTimeFormat(languages[locale], { year: 'numeric', month: 'short', timeZone })
}
