import { z } from 'zod'

// "2026-03-19T23:20:15.123456Z", "2026-03-19 23:20:15+00", "2026-03-19": engines differ on all but the first, so it is read here.
const form = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?\s?(?:Z|([+-])(\d\d):?(\d\d)?)?)?$/i

// Before this nothing was traded here: "0001-01-01T00:00:00Z" is how some languages write "no time".
const firstYear = 2000

/**
 * A time as platforms write it, as ISO 8601 in UTC. Without an offset it is UTC.
 *
 * @returns null for blank text and for the zero times that mean "none"
 * @throws RangeError where the text is no time
 */
export function readTime(text: string): string | null {
  if (text.trim() === '') return null
  const parts = form.exec(text.trim())
  if (parts === null) throw new RangeError(`"${text}" is not a time`)
  const [, year, month, day, hour = '0', minute = '0', second = '0', fraction = '', sign = '+', offsetHours = '0', offsetMinutes = '0'] = parts
  const milliseconds = Number(fraction.padEnd(3, '0').slice(0, 3))
  const local = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second), milliseconds)
  const isDay = new Date(local).toISOString().startsWith(`${year}-${month}-${day}`)
  const isReal = isDay && Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60
  if (!isReal && Number(year) >= firstYear) throw new RangeError(`"${text}" is not a time`)
  if (Number(year) < firstYear) return null
  const offset = (Number(offsetHours) * 60 + Number(offsetMinutes)) * (sign === '-' ? -1 : 1)
  return new Date(local - offset * 60_000).toISOString()
}

/** A time in text; null where it is missing, null or blank. */
export const timeText = z.string().nullish().transform((text, context) => {
  try {
    return readTime(text ?? '')
  } catch (error) {
    context.issues.push({ code: 'custom', message: String(error), input: text })
    return z.NEVER
  }
})

// The last moment that ISO 8601 writes with four digits. Markets that never close are given a date far beyond it.
const lastMillisecond = Date.UTC(9999, 11, 31)
const firstMillisecond = Date.UTC(firstYear, 0, 1)

/** A time in milliseconds since 1970; null where it is missing or beyond the year 9999. Seconds would fall into 1970, and are refused. */
export const timeMilliseconds = z.number().refine(value => value >= firstMillisecond).nullish()
  .transform(value => value === null || value === undefined || value > lastMillisecond ? null : new Date(value).toISOString())
