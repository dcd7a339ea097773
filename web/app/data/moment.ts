import { messagesFor } from '../../i18n/messages'
import type { Locale } from '#shared/locale'

/** A point in time as a page prints it. */
export type Moment = {
  /** ISO 8601, for the `datetime` attribute. */
  iso: string
  /** Date and time with the zone named: 北京时间 2026年11月20日 09:30, 20 November 2026, 09:30 UTC. */
  text: string
  /** The same without the zone, for where it was just named. */
  short: string
  /** The date alone, in the same zone. */
  date: string
  /** The date for a column of dates: 2026-11-20, 20 Nov 2026. */
  brief: string
}

// Chinese readers read Beijing time, English readers UTC; the zone is always said.
const zones: Record<Locale, string> = { 'zh-Hans': 'Asia/Shanghai', en: 'UTC' }
const languages: Record<Locale, string> = { 'zh-Hans': 'zh-Hans-CN', en: 'en-GB' }

const day = { year: 'numeric', month: 'long', day: 'numeric' } as const

function formats(locale: Locale) {
  const timeZone = zones[locale]
  return {
    date: new Intl.DateTimeFormat(languages[locale], { ...day, timeZone }),
    // Swedish writes dates as ISO 8601 does, which Chinese readers read too.
    brief: new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'sv-SE', { dateStyle: locale === 'en' ? 'medium' : 'short', timeZone }),
    time: new Intl.DateTimeFormat(languages[locale], { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }),
  }
}

const formatsOf: Record<Locale, ReturnType<typeof formats>> = { 'zh-Hans': formats('zh-Hans'), en: formats('en') }

/** A point in time for readers of a language; `null` for none or for a text that is no time. */
export function moment(iso: string | null | undefined, locale: Locale): Moment | null {
  if (!iso) return null
  const at = new Date(iso)
  if (Number.isNaN(at.getTime())) return null
  const format = formatsOf[locale]
  const date = format.date.format(at)
  const time = format.time.format(at)
  // Between date and time a space also in Chinese: there a line may break.
  const short = locale === 'en' ? `${date}, ${time}` : `${date} ${time}`
  return { iso: at.toISOString(), date, brief: format.brief.format(at), short, text: messagesFor(locale).article.inZone(short) }
}
