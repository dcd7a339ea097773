import type { Locale } from './locale'

const prefix = (locale: Locale) => (locale === 'en' ? '/en' : '')

/** Path of the front page in a language. */
export const homePath = (locale: Locale): string => prefix(locale) || '/'

/** Path of an article. */
export const predictionPath = (locale: Locale, slug: string): string => `${prefix(locale)}/predictions/${encodeURIComponent(slug)}`

/** Path of an event. */
export const eventPath = (locale: Locale, slug: string): string => `${prefix(locale)}/events/${encodeURIComponent(slug)}`

/** Path of a category. */
export const categoryPath = (locale: Locale, slug: string): string => `${prefix(locale)}/categories/${encodeURIComponent(slug)}`

/** Path of an author. */
export const authorPath = (locale: Locale, slug: string): string => `${prefix(locale)}/authors/${encodeURIComponent(slug)}`

/** Path of the track record. */
export const trackRecordPath = (locale: Locale): string => `${prefix(locale)}/track-record`

/** Path of the ledger. */
export const ledgerPath = (locale: Locale): string => `${prefix(locale)}/ledger`

/** The pages about the paper itself, in the order in which they are listed. */
export const standingPages = ['about', 'methodology', 'corrections', 'disclosure', 'privacy', 'developers'] as const

export type StandingPage = typeof standingPages[number]

/** Path of a page about the paper itself. */
export const standingPath = (locale: Locale, page: StandingPage): string => `${prefix(locale)}/${page}`

/** Downloads have one address for both languages. */
export const downloadPaths = { csv: '/track-record.csv', json: '/track-record.json', ledger: '/ledger.ndjson' } as const
/** Path of the search page. */
export const searchPath = (locale: Locale): string => `${prefix(locale)}/search`

/** The slug in the path of an article, in either language; `null` for any other path. */
export function slugOfPredictionPath(path: string): string | null {
  const match = /^(?:\/en)?\/predictions\/([^/?#]+)\/?(?:[?#]|$)/.exec(path)
  if (!match?.[1]) return null
  try {
    return decodeURIComponent(match[1])
  } catch {
    return null
  }
}

/** Whether a path is answered with a page for readers, and not by an endpoint, a proxy or a file. */
export function isPagePath(path: string): boolean {
  return !/^\/(?:api|beacon|go|graphql|oembed|uploads|_nuxt|__nuxt[^/]*|(?:en\/)?og(?:\/[^/?#]+)?\.png|embed\.css|(?:enhance|preview)\.js|favicon\.svg|track-record\.(?:csv|json)|ledger\.ndjson)(?:[/?#]|$)/.test(path)
}
