import { sendRedirect, setResponseHeaders, type H3Event } from 'h3'
import { siteName } from '../../app/data/frameView'
import { paperPicture, pictureVersion } from '../../app/data/shareCard'
import { picturePath, type SharingAddress } from '../../shared/sharingPaths'
import { bodyOf } from '../pages/keptPage'
import { paper } from '../pages/paper'
import { askCms } from '../syndication/ask'
import { cardDrawing, paperDrawing, wordsOfCard } from './cardDrawing'
import { drawPicture, type Drawing } from './drawPicture'
import { readPaper, readShared } from './readShared'
import { say } from './say'

/** The picture of an article or of the paper. @throws an error when the CMS cannot be reached */
export async function answerPicture(event: H3Event, { locale, slug }: Extract<SharingAddress, { kind: 'picture' }>): Promise<unknown> {
  const ask = askCms(event.context.presage)
  if (slug === null) {
    const frame = await readPaper(ask, locale)
    const { wordmark, tagline } = frame
    return sendPicture(event, picturePath(locale, null), paperPicture(locale, siteName(frame), tagline).path, {
      words: `${wordmark.main} ${wordmark.rest} ${tagline} …`,
      draw: typeface => paperDrawing(wordmark, tagline, locale, typeface),
    })
  }
  const shared = await readShared(ask, slug, locale)
  if (!shared || shared === 'withdrawn') return say(event, shared ? 410 : 404, 'There is no article here.')
  if (shared.slug !== slug) return sendRedirect(event, picturePath(locale, shared.slug), 301)
  const { host } = new URL(event.context.presage.siteUrl)
  return sendPicture(event, picturePath(locale, slug), pictureVersion(shared.card), {
    words: `${wordsOfCard(shared.card)} ${host}`,
    draw: typeface => cardDrawing(shared.card, host, typeface),
  })
}

/** Draws a picture, or takes the one that is kept where nothing that it shows has changed. */
async function sendPicture(event: H3Event, key: string, version: string, drawing: Drawing): Promise<Buffer> {
  const kept = await paper()?.keeper.stored(key)
  const isSame = kept?.facts.headers['picture-version'] === version
  const body = kept && isSame ? bodyOf(kept, 'identity').body : await drawPicture(`${key} ${version}`, drawing)
  setResponseHeaders(event, { 'content-type': 'image/png', 'picture-version': version })
  return body
}
