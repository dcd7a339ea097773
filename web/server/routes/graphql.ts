import { defineEventHandler, getRequestURL, setResponseHeader, type H3Event } from 'h3'
import { forward } from '../forwarding/forward'
import { headersForCms } from '../forwarding/proxyHeaders'
import { BodyTooLarge } from '../forwarding/readBody'

const methods = ['GET', 'POST', 'OPTIONS']
const bodyLimit = 256 * 1024

/** The public API on the site's own origin. */
export default defineEventHandler(async (event) => {
  if (!methods.includes(event.method)) {
    setResponseHeader(event, 'allow', methods.join(', '))
    return answerError(event, 405, 'METHOD_NOT_ALLOWED', `Send queries by POST, or by GET; ${event.method} is not taken here.`)
  }
  const { cmsUrl, siteHeaders } = event.context.presage
  const { req, res } = event.node
  try {
    await forward(req, res, {
      target: new URL(`/graphql${getRequestURL(event).search}`, cmsUrl),
      headers: headersForCms(req.headers, siteHeaders),
      bodyLimit,
    })
  } catch (error) {
    if (res.headersSent) return res.destroy()
    if (!(error instanceof BodyTooLarge)) return answerError(event, 503, 'SERVICE_UNAVAILABLE', 'The API cannot be reached right now. Try again in a while.')
    setResponseHeader(event, 'connection', 'close')
    return answerError(event, 413, 'PAYLOAD_TOO_LARGE', `A request may hold at most ${bodyLimit / 1024} KB.`)
  }
})

function answerError(event: H3Event, status: number, code: string, message: string): { errors: object[] } {
  event.node.res.statusCode = status
  return { errors: [{ message, extensions: { code } }] }
}
