import { defineEventHandler, setResponseHeader } from 'h3'
import { isPagePath, slugOfPredictionPath } from '../../shared/paths'
import { bringsOwnCookie } from '../headers/ownCookie'
import { refusal } from '../refusal'

/** What holds for every page: who may ask for it how, and that a reader is answered with a page whatever the browser accepts. */
export default defineEventHandler((event) => {
  if (!isPagePath(event.path) && !event.path.startsWith('/go/')) return
  const { headers } = event.node.req
  // The framework answers errors in JSON unless HTML is asked for by name; only a client that asks for JSON wants that.
  if (!headers.accept?.includes('json')) headers.accept = 'text/html'
  // What answers a form, or a cookie of ours, is for the reader who sent it.
  const isPrivate = event.method === 'POST' || bringsOwnCookie(headers)
  setResponseHeader(event, 'cache-control', isPrivate ? 'private, no-store' : 'no-cache')
  if (isPrivate) setResponseHeader(event, 'vary', 'Cookie')

  const methods = slugOfPredictionPath(event.path) === null ? ['GET', 'HEAD'] : ['GET', 'HEAD', 'POST']
  if (!methods.includes(event.method)) {
    setResponseHeader(event, 'allow', methods.join(', '))
    throw refusal(405)
  }
  // No address of ours holds a NUL, and the CMS is not to be asked for one.
  if (/%00|\0/.test(event.path)) throw refusal(404)
})
