import { defineEventHandler, sendRedirect, setResponseHeader, setResponseHeaders, setResponseStatus, type H3Event } from 'h3'
import { syndicationAddress, type SyndicationAddress } from '../../shared/syndicationPaths'
import { siteSettings } from '../siteSettings'
import { answerTo } from '../syndication/answerPublication'
import { askCms } from '../syndication/ask'
import { plainType } from '../syndication/contentTypes'
import { publish } from '../syndication/publish'

type Published = Awaited<ReturnType<typeof publish>>

// Some of these are many questions to the CMS: who asks for one that is being made waits for that one.
const beingMade = new Map<string, Promise<Published>>()

/** Feeds, sitemaps, Markdown twins and what else machines read. They stand before the pages, since their addresses look like theirs. */
export default defineEventHandler(async (event) => {
  const address = syndicationAddress(event.path)
  if (!address) return
  if (event.method !== 'GET' && event.method !== 'HEAD') {
    setResponseHeader(event, 'allow', 'GET, HEAD')
    return say(event, 405, 'Only GET and HEAD are answered here.')
  }
  const published = await publishOnce(event, address).catch((error: unknown) => {
    console.error(`Publishing ${event.path} failed: ${error instanceof Error ? error.message : String(error)}`)
    return 'away' as const
  })
  if (published === 'away') {
    setResponseHeader(event, 'retry-after', 30)
    return say(event, 503, 'The articles cannot be reached right now. Try again in a while.')
  }
  if (published === null) return say(event, 404, 'There is nothing here.')
  if ('movedTo' in published) return sendRedirect(event, published.movedTo, 301)
  const { status, headers, body } = answerTo(event.method, event.node.req.headers, published)
  setResponseStatus(event, status)
  setResponseHeaders(event, headers as Record<string, string>)
  return body ?? ''
})

function publishOnce(event: H3Event, address: SyndicationAddress): Promise<Published> {
  const key = JSON.stringify(address)
  const running = beingMade.get(key)
  if (running) return running
  const { SITE_URL, WEBSUB_HUB } = siteSettings
  const made = publish(address, { ask: askCms(event.context.presage), siteUrl: SITE_URL, hub: WEBSUB_HUB, now: new Date() })
    .finally(() => beingMade.delete(key))
  beingMade.set(key, made)
  return made
}

function say(event: H3Event, status: number, words: string): string {
  setResponseStatus(event, status)
  setResponseHeaders(event, { 'content-type': plainType, 'cache-control': 'no-store' })
  return `${words}\n`
}
