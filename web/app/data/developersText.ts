import { messagesFor } from '../../i18n/messages'
import type { Prose } from '../../i18n/standing/prose'
import type { Locale } from '#shared/locale'
import { exampleQueries } from './exampleQueries'

/** The text for those who read the paper by program, with the queries in it. @param siteUrl the site's origin, which stands in the code */
export function developersText(siteUrl: string, locale: Locale): Prose {
  const { before, after, examples } = messagesFor(locale).standing.developers
  return withSite([
    ...before,
    ...Object.entries(exampleQueries(locale)).flatMap(([name, code]) => [examples[name as keyof typeof examples], { code, language: 'graphql' }]),
    ...after,
  ], siteUrl)
}

/** A text whose code names the site by its address. */
export function withSite(text: Prose, siteUrl: string): Prose {
  return text.map(part => (typeof part === 'object' && 'code' in part ? { ...part, code: part.code.replaceAll('{site}', siteUrl) } : part))
}
