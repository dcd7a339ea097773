import type { IncomingHttpHeaders } from 'node:http'

/**
 * Whether a request brings one of the site's own cookies, which are named `presage…`: then its answer is for this reader alone.
 * Cookies of others that stand before the site change nothing of a page.
 */
export function bringsOwnCookie({ cookie }: IncomingHttpHeaders): boolean {
  return cookie !== undefined && /(?:^|;\s*)presage[\w-]*=/i.test(cookie)
}
