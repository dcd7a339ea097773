import { defineEventHandler, sendNoContent, setResponseHeader, type H3Event } from 'h3'
import { isDocumentId, knock } from '../../cmsDoor'
import { mediaType, readBody, utf8 } from '../../forwarding/readBody'
import { isSameOrigin } from '../../forwarding/sameOrigin'
import { paper } from '../../pages/paper'
import { refusal } from '../../refusal'

const bodyLimit = 1024

/** A page reports that it was seen. Answered with 204 only once the CMS has the view. */
export default defineEventHandler(async (event) => {
  setResponseHeader(event, 'cache-control', 'no-store')
  const { req } = event.node
  if (!isSameOrigin(req.headers, event.context.presage.siteUrl)) throw refusal(403, 'Not a page of this site')
  const { prediction, language } = await reported(event)
  if (!isDocumentId(prediction)) throw refusal(400, 'Expected { "prediction": "<documentId>" }')

  const answer = await knock(event.context.presage, '/internal/views', { prediction, ...language === 'en' ? { language } : {} }).catch(() => null)
  if (answer?.status === 404) throw refusal(404, 'No such article')
  if (answer?.status !== 204) throw refusal(503, 'The view was not counted')
  paper()?.keeper.viewed(prediction)
  return sendNoContent(event)
})

/** The article, and the language of the page it was seen on. */
async function reported({ node: { req } }: H3Event): Promise<{ prediction?: unknown, language?: unknown }> {
  const text = utf8(await readBody(req, bodyLimit).catch(() => Buffer.alloc(0))) ?? ''
  if (mediaType(req.headers['content-type']) === 'application/x-www-form-urlencoded') return Object.fromEntries(new URLSearchParams(text))
  try {
    const report: unknown = JSON.parse(text)
    return typeof report === 'object' && report !== null ? report : {}
  } catch {
    return {}
  }
}
