import type { Locale } from '#shared/locale'

type Text = { bodyHtml: string }

/**
 * What the paper has written of itself, as HTML; `null` where it has written nothing in the language of the page. A language that the
 * paper has no settings in is answered with the Chinese ones: their texts must not stand on an English page.
 */
export function ownText(text: Text | null | undefined, siteLocale: string | null | undefined, locale: Locale): string | null {
  return siteLocale === locale && text?.bodyHtml ? text.bodyHtml : null
}
