import { isIP } from 'node:net'

/** Who asks: what the CMS needs to know to limit and count readers, not the site. */
export type Reader = { address: string, userAgent: string }

/**
 * The reader's address. Without trusted proxies it is the connection's own; with `trustedProxies` of them, each of which adds
 * the address it saw at the end of X-Forwarded-For, it is the entry the outermost of them wrote. What a reader writes there
 * himself stands further left and is never believed.
 */
export function readerAddress(socketAddress: string | undefined, forwardedFor: string | undefined, trustedProxies: number): string {
  const own = plainAddress(socketAddress ?? '')
  if (trustedProxies === 0 || !forwardedFor) return own
  const entries = forwardedFor.split(',').map(entry => plainAddress(entry.trim()))
  const entry = entries.at(-trustedProxies) ?? ''
  return isIP(entry) ? entry : own
}

// An IPv4 address seen through an IPv6 socket is the same reader.
const plainAddress = (address: string) => address.replace(/^::ffff:(?=\d+\.)/i, '')

/** The headers by which the CMS knows the site and its reader. No other request may carry them. */
export function siteHeaders(secret: string, { address, userAgent }: Reader): Record<string, string> {
  return {
    'x-presage-site': secret,
    'x-presage-reader': address,
    'x-presage-reader-agent': userAgent.replace(/[^\x20-\x7e]/g, '').slice(0, 400),
  }
}
