import { defineEventHandler, getRouterParam, sendRedirect, setResponseHeaders } from 'h3'
import { isDocumentId, knock } from '../../cmsDoor'
import { refusal } from '../../refusal'

/** The only way out to a sponsor. Where it leads is the CMS's to say, and it counts the click first. */
export default defineEventHandler(async (event) => {
  setResponseHeaders(event, { 'cache-control': 'no-store', 'x-robots-tag': 'noindex, nofollow' })
  const id = getRouterParam(event, 'id')
  if (!isDocumentId(id)) throw refusal(404)

  const answer = await knock(event.context.presage, '/internal/clicks', { sponsorLink: id }).catch(() => null)
  if (answer?.status === 404) throw refusal(404)
  const address = answer?.ok ? addressIn(await answer.json().catch(() => null)) : null
  if (!address) throw refusal(503)
  return sendRedirect(event, address, 302)
})

function addressIn(answer: unknown): string | null {
  const url = typeof answer === 'object' && answer !== null && 'url' in answer ? answer.url : null
  return typeof url === 'string' && /^https?:\/\//.test(url) && URL.canParse(url) ? url : null
}
