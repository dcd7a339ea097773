import type { Messages } from '../../i18n/zh-Hans'

const minuteMs = 60_000

/**
 * How old the market's price was when the verdict was issued, in words: minutes up to an hour and a half, hours up to two days,
 * then days. `null` where either time is not known, and for a price taken within the minute, or later: of that there is nothing to say.
 */
export function priceAge(issuedAt: string | null, takenAt: string | null, say: Messages['verdict']['age']): string | null {
  const age = Date.parse(issuedAt ?? '') - Date.parse(takenAt ?? '')
  if (Number.isNaN(age)) return null
  const minutes = Math.round(age / minuteMs)
  if (minutes < 1) return null
  if (minutes < 90) return say.minutes(minutes)
  const hours = Math.round(minutes / 60)
  return hours < 48 ? say.hours(hours) : say.days(Math.round(hours / 24))
}
