import { getQuery, sendRedirect, setResponseHeader, setResponseStatus, type H3Event } from 'h3'
import { useRuntimeConfig } from 'nitropack/runtime'
import { frameView } from '../../app/data/frameView'
import { embedPath, type SharingAddress } from '../../shared/sharingPaths'
import { askCms } from '../syndication/ask'
import { embedCard, emptyCard, type EmbedPlace } from './embedCard'
import { readPaper, readShared } from './readShared'

type EmbedAddress = Extract<SharingAddress, { kind: 'embed' }>

/** The card of an article for other pages, or one that says why there is none. @throws an error when the CMS cannot be reached */
export async function answerEmbed(event: H3Event, { locale, slug }: EmbedAddress): Promise<unknown> {
  const ask = askCms(event.context.presage)
  const place = placeOf(event)
  const shared = await readShared(ask, slug, locale)
  if (!shared || shared === 'withdrawn') {
    const { wordmark } = await readPaper(ask, locale)
    setResponseStatus(event, shared ? 410 : 404)
    return html(event, emptyCard(shared ? 'gone' : 'notFound', slug, locale, wordmark, place))
  }
  if (shared.slug !== slug) return sendRedirect(event, embedPath(locale, shared.slug) + (place.theme ? `?theme=${place.theme}` : ''), 301)
  return html(event, embedCard(shared, place))
}

/** What stands there while the CMS is away and the card was never asked for. */
export function answerEmbedAway(event: H3Event, { locale, slug }: EmbedAddress): string {
  setResponseStatus(event, 503)
  return html(event, emptyCard('away', slug, locale, frameView({}, locale).wordmark, placeOf(event)))
}

function placeOf(event: H3Event): EmbedPlace {
  const { theme } = getQuery(event)
  const style = String(useRuntimeConfig().embedStyle)
  return { style, siteUrl: event.context.presage.siteUrl, theme: theme === 'light' || theme === 'dark' ? theme : null }
}

function html(event: H3Event, body: string): string {
  setResponseHeader(event, 'content-type', 'text/html; charset=utf-8')
  return body
}
