import type { Locale } from '#shared/locale'
import { en } from './en'
import { zhHans, type Messages } from './zh-Hans'

const messages: Record<Locale, Messages> = { 'zh-Hans': zhHans, en }

/** Everything the site says, in one language. */
export function messagesFor(locale: Locale): Messages {
  return messages[locale]
}
