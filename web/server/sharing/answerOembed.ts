import { setResponseHeader, type H3Event } from 'h3'
import { siteSettings } from '../siteSettings'
import { askCms } from '../syndication/ask'
import { oembedAnswer, oembedBody, readOembedRequest } from './oembed'
import { readShared } from './readShared'
import { say } from './say'

const refusals = {
  400: 'Name the address of an article: /oembed?url=…',
  404: 'There is no article of this paper at that address.',
  501: 'Answers are made in json and xml.',
}

/** Says how an article is embedded. @throws an error when the CMS cannot be reached */
export async function answerOembed(event: H3Event): Promise<string> {
  const { SITE_URL } = siteSettings
  // Consumers ask from pages of their own too.
  setResponseHeader(event, 'access-control-allow-origin', '*')
  const request = readOembedRequest(new URL(event.path, SITE_URL).searchParams, SITE_URL)
  if ('refused' in request) return say(event, request.refused, refusals[request.refused])
  const shared = await readShared(askCms(event.context.presage), request.slug, request.locale)
  if (!shared || shared === 'withdrawn') return say(event, 404, refusals[404])
  const { body, type } = oembedBody(oembedAnswer(shared, request, SITE_URL), request.format)
  setResponseHeader(event, 'content-type', type)
  return body
}
