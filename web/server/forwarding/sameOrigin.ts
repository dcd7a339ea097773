import type { IncomingHttpHeaders } from 'node:http'

/**
 * Whether a browser says that a request comes from a page of this site: by `Sec-Fetch-Site`, else by an `Origin` that is
 * the site's public one or the host asked. A request that says neither does not count as the site's own.
 */
export function isSameOrigin(headers: IncomingHttpHeaders, siteUrl: string): boolean {
  const fetchSite = headers['sec-fetch-site']
  if (fetchSite !== undefined) return fetchSite === 'same-origin'
  if (!headers.origin) return false
  return headers.origin === new URL(siteUrl).origin || hostOf(headers.origin) === headers.host
}

/**
 * Whether a browser says that a form was sent from a page of another site. What says nothing, as text browsers do, may be a reader
 * of ours: nobody can make somebody else's browser keep silent.
 */
export function isFromElsewhere(headers: IncomingHttpHeaders, siteUrl: string): boolean {
  return (headers['sec-fetch-site'] ?? headers.origin) !== undefined && !isSameOrigin(headers, siteUrl)
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null
}
