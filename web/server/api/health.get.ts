import { defineEventHandler, setResponseHeader } from 'h3'
import { fetchWithin } from '../../shared/fetchWithin'
import { paper } from '../pages/paper'

/**
 * Whether the site serves, whether it reaches the CMS, how many pages it keeps, and whether they are all as new as the CMS. The site
 * serves without it, so that everything is a 200.
 */
export default defineEventHandler(async (event) => {
  setResponseHeader(event, 'cache-control', 'no-store')
  const answer = await fetchWithin(2000)(`${event.context.presage.cmsUrl}/_health`, { method: 'HEAD' }).catch(() => null)
  const open = paper()
  return {
    site: 'ok',
    cms: answer?.ok ? 'ok' : 'unreachable',
    pages: {
      kept: open?.keeper.index.size ?? 0,
      toPrint: open?.keeper.queue.length ?? 0,
      followsCms: open?.following.isInTouch() ?? false,
    },
  }
})
