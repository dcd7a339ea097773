import { foreignLang, type Locale } from '#shared/locale'

/** A run of text with the `lang` it needs where it is not in the page's language. */
export type Words = { text: string, lang: Locale | undefined }

/** Marks a run of text with its language, seen from a page in `locale`. */
export function words(text: string, locale: Locale): Words {
  return { text, lang: foreignLang(text, locale) }
}

/** The one of a pair (Chinese, optional English) that suits a page, which falls back to the first. */
export function wordsOfPair(first: string, english: string | null | undefined, locale: Locale): Words {
  return words(locale === 'en' && english ? english : first, locale)
}
