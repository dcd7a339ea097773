import { defineEventHandler, setResponseHeader } from 'h3'
import { fetchWithin } from '../../shared/fetchWithin'

/** Whether the site serves, and whether it reaches the CMS. The site serves without it, so both are a 200. */
export default defineEventHandler(async (event) => {
  setResponseHeader(event, 'cache-control', 'no-store')
  const answer = await fetchWithin(2000)(`${event.context.presage.cmsUrl}/_health`, { method: 'HEAD' }).catch(() => null)
  return { site: 'ok', cms: answer?.ok ? 'ok' : 'unreachable' }
})
