/** The languages of the paper, by their names in the API. Chinese is the default and has no prefix in addresses. */
export type Locale = 'zh-Hans' | 'en'

export const locales: readonly Locale[] = ['zh-Hans', 'en']

/** The language a path of the site is in: English under `/en`, else Chinese. */
export function localeOfPath(path: string): Locale {
  return /^\/en(?:[/?#]|$)/.test(path) ? 'en' : 'zh-Hans'
}

/** The other language. */
export function otherLocale(locale: Locale): Locale {
  return locale === 'en' ? 'zh-Hans' : 'en'
}

/** Whether a locale named by the API is one the site prints. */
export function isLocale(value: unknown): value is Locale {
  return value === 'zh-Hans' || value === 'en'
}

/**
 * The `lang` attribute a run of text needs inside a page in another language: `en` for text without Han characters
 * on a Chinese page, `zh-Hans` for text with them on an English page, `undefined` where the page's own fits.
 */
export function foreignLang(text: string, pageLocale: Locale): Locale | undefined {
  const hasHan = /\p{Script=Han}/u.test(text)
  if (pageLocale === 'zh-Hans') return !hasHan && /\p{L}/u.test(text) ? 'en' : undefined
  return hasHan ? 'zh-Hans' : undefined
}
