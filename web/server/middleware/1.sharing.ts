import { defineEventHandler, setResponseHeader, setResponseHeaders, type H3Event } from 'h3'
import { sharingAddress, type SharingAddress } from '../../shared/sharingPaths'
import { answerEmbed, answerEmbedAway } from '../sharing/answerEmbed'
import { answerOembed } from '../sharing/answerOembed'
import { answerPicture } from '../sharing/answerPicture'
import { say } from '../sharing/say'

/** What an article is passed on with: its picture, its card for other pages, and what machines must know to embed it. */
export default defineEventHandler(async (event) => {
  const address = sharingAddress(event.path)
  if (!address) return
  if (event.method !== 'GET' && event.method !== 'HEAD') {
    setResponseHeader(event, 'allow', 'GET, HEAD')
    return say(event, 405, 'Only GET and HEAD are answered here.')
  }
  // What may be withdrawn at any moment is not to be used without asking.
  setResponseHeader(event, 'cache-control', 'no-cache')
  try {
    return await answer(event, address)
  } catch (error) {
    console.error(`Sharing ${event.path} failed: ${error instanceof Error ? error.message : String(error)}`)
    setResponseHeaders(event, { 'retry-after': 30, 'cache-control': 'no-store' })
    if (address.kind === 'embed') return answerEmbedAway(event, address)
    return say(event, 503, 'The article cannot be reached right now. Try again in a while.')
  }
})

function answer(event: H3Event, address: SharingAddress): Promise<unknown> {
  switch (address.kind) {
    case 'picture': return answerPicture(event, address)
    case 'embed': return answerEmbed(event, address)
    case 'oembed': return answerOembed(event)
  }
}
