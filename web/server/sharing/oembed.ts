import { embedCode, embedSize } from '../../app/data/embedCode'
import { siteName } from '../../app/data/frameView'
import { articlePicture } from '../../app/data/shareCard'
import { localeOfPath, type Locale } from '../../shared/locale'
import { homePath, slugOfPredictionPath } from '../../shared/paths'
import { embedPath } from '../../shared/sharingPaths'
import { element, xmlDocument } from '../syndication/xml'
import type { Shared } from './readShared'

/** A request of a consumer, understood: https://oembed.com, version 1.0. */
export type OembedRequest = { slug: string, locale: Locale, format: 'json' | 'xml', maxWidth?: number, maxHeight?: number }

/**
 * Reads a request. @returns the status of the refusal: 400 where no address is named, 404 for one that is no article's of ours,
 * 501 for a format that is neither JSON nor XML
 */
export function readOembedRequest(query: URLSearchParams, siteUrl: string): OembedRequest | { refused: 400 | 404 | 501 } {
  const format = query.get('format') ?? 'json'
  const address = query.get('url')
  if (!address) return { refused: 400 }
  if (format !== 'json' && format !== 'xml') return { refused: 501 }
  const url = URL.canParse(address) ? new URL(address) : null
  // Whoever copied the address with another scheme means the same article.
  const slug = url && /^https?:$/.test(url.protocol) && url.host === new URL(siteUrl).host ? slugOfPredictionPath(url.pathname) : null
  if (!url || slug === null || !/^[a-z0-9-]{1,200}$/.test(slug)) return { refused: 404 }
  return { slug, locale: localeOfPath(url.pathname), format, maxWidth: pixels(query.get('maxwidth')), maxHeight: pixels(query.get('maxheight')) }
}

// What is no number says nothing.
const pixels = (text: string | null) => (text !== null && /^[1-9]\d{0,4}$/.test(text) ? Number(text) : undefined)

/** The fields of an answer, by the names of the specification. */
export type OembedAnswer = Record<string, string | number>

/** How long an answer is good for, in seconds: the card itself follows what happens. */
const cacheAge = 3600

/** The answer of type `rich` for an article. */
export function oembedAnswer(shared: Shared, { maxWidth, maxHeight }: OembedRequest, siteUrl: string): OembedAnswer {
  const { card, frame, slug, authors } = shared
  const size = embedSize(card.question, { width: maxWidth, height: maxHeight })
  const picture = articlePicture(card, slug)
  const [author] = authors
  // One that is larger than the consumer allows must not be named.
  const hasRoom = picture.width <= (maxWidth ?? Infinity) && picture.height <= (maxHeight ?? Infinity)
  return {
    version: '1.0',
    type: 'rich',
    title: card.question,
    ...author && { author_name: authors.map(({ name }) => name).join(', '), author_url: siteUrl + author.path },
    provider_name: siteName(frame),
    provider_url: siteUrl + homePath(card.locale),
    cache_age: cacheAge,
    ...hasRoom && { thumbnail_url: siteUrl + picture.path, thumbnail_width: picture.width, thumbnail_height: picture.height },
    html: embedCode(siteUrl + embedPath(card.locale, slug), card.question, size, maxWidth === undefined && maxHeight === undefined),
    ...size,
  }
}

/** An answer in the format that was asked for. */
export function oembedBody(answer: OembedAnswer, format: 'json' | 'xml'): { body: string, type: string } {
  if (format === 'json') return { body: JSON.stringify(answer), type: 'application/json; charset=utf-8' }
  const fields = Object.entries(answer).map(([name, value]) => element(name, null, value))
  return { body: xmlDocument(element('oembed', null, fields)), type: 'text/xml; charset=utf-8' }
}
