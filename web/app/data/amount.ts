import type { Locale } from '#shared/locale'

const languages: Record<Locale, string> = { 'zh-Hans': 'zh-Hans-CN', en: 'en-GB' }

/** A count for readers: 1,284. */
export function count(value: number, locale: Locale): string {
  return new Intl.NumberFormat(languages[locale]).format(value)
}

/**
 * A traded volume for readers, rounded to three digits: 412万美元, US$4.12M. A currency that is none of ISO 4217
 * (play money, a stablecoin) is named by its own code.
 */
export function volume(value: number, currency: string | null, locale: Locale): string {
  const compact = { notation: 'compact', maximumSignificantDigits: 3 } as const
  const code = currency?.trim().toUpperCase() ?? ''
  if (/^[A-Z]{3}$/.test(code)) {
    const display = locale === 'en' ? 'symbol' : 'name'
    return new Intl.NumberFormat(languages[locale], { ...compact, style: 'currency', currency: code, currencyDisplay: display }).format(value)
  }
  const number = new Intl.NumberFormat(languages[locale], compact).format(value)
  // Between Chinese and Latin letters the page makes the gap.
  return code ? `${number}${/\p{Script=Han}$/u.test(number) ? '' : ' '}${code}` : number
}
