import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http'

// By allow-list: a reader's cookies, credentials and copies of the site's own headers never reach the CMS,
// and neither do headers that belong to one connection only.
const forwardedFromReader = [
  'accept', 'accept-encoding', 'accept-language', 'access-control-request-headers', 'access-control-request-method',
  'apollo-require-preflight', 'content-encoding', 'content-length', 'content-type', 'if-modified-since', 'if-none-match', 'origin',
  'range', 'x-apollo-operation-name', 'x-presage-preview',
]

const keptFromReader = new Set(['content-security-policy', 'referrer-policy', 'x-content-type-options', 'permissions-policy',
  'cross-origin-opener-policy', 'x-frame-options', 'strict-transport-security', 'set-cookie', 'server', 'x-powered-by'])

const ofOneConnection = new Set(['connection', 'keep-alive', 'proxy-authenticate', 'proxy-authorization', 'proxy-connection', 'te',
  'trailer', 'transfer-encoding', 'upgrade'])

/** The headers of a proxied request: what the reader may say, and what the site says of the reader. */
export function headersForCms(fromReader: IncomingHttpHeaders, siteHeaders: Record<string, string>): OutgoingHttpHeaders {
  const passed = forwardedFromReader.flatMap(name => {
    const value = fromReader[name]
    return value === undefined ? [] : [[name, value] as const]
  })
  return { ...Object.fromEntries(passed), ...siteHeaders }
}

/** The headers of a proxied answer: without those of the connection to the CMS, cookies, or a policy that is the site's to set. */
export function headersForReader(fromCms: IncomingHttpHeaders): OutgoingHttpHeaders {
  const named = (fromCms.connection ?? '').split(',').map(name => name.trim().toLowerCase())
  const dropped = (name: string) => keptFromReader.has(name) || ofOneConnection.has(name) || named.includes(name)
  return Object.fromEntries(Object.entries(fromCms).filter(([name]) => !dropped(name)))
}
