import { localeOfPath, type Locale } from './locale'

/** What stands at an address by which an article is passed on. */
export type SharingAddress =
  /** A picture for whoever shows a link; without a slug it is the paper's own. */
  | { kind: 'picture', locale: Locale, slug: string | null }
  /** A card for other people's pages. */
  | { kind: 'embed', locale: Locale, slug: string }
  /** What an article can be embedded with, for machines. */
  | { kind: 'oembed' }

const prefix = (locale: Locale) => (locale === 'en' ? '/en' : '')

/** Path of the picture of an article, or of the paper (`null`). */
export function picturePath(locale: Locale, slug: string | null): string {
  return slug === null ? `${prefix(locale)}/og.png` : `${prefix(locale)}/og/${encodeURIComponent(slug)}.png`
}

/** Path of the card of an article. */
export const embedPath = (locale: Locale, slug: string): string => `${prefix(locale)}/embed/${encodeURIComponent(slug)}`

/** Path at which machines learn how to embed the page at an absolute address. */
export const oembedPath = (url: string, format: 'json' | 'xml'): string => `/oembed?url=${encodeURIComponent(url)}&format=${format}`

const picture = /^(?:\/en)?\/og(?:\/([a-z0-9-]{1,200}))?\.png$/
const embed = /^(?:\/en)?\/embed\/([a-z0-9-]{1,200})\/?$/

/** What a path stands for, query or not; `null` for any other path. */
export function sharingAddress(url: string): SharingAddress | null {
  const [path = ''] = url.split('?')
  if (path === '/oembed') return { kind: 'oembed' }
  const locale = localeOfPath(path)
  const ofPicture = picture.exec(path)
  if (ofPicture) return { kind: 'picture', locale, slug: ofPicture[1] ?? null }
  const ofEmbed = embed.exec(path)
  return ofEmbed?.[1] ? { kind: 'embed', locale, slug: ofEmbed[1] } : null
}
