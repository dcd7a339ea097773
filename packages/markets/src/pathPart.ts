import type { MarketPlatform } from './market.js'
import { MarketProblem } from './problem.js'

// What platforms use in ids and addresses. No slash, no dots alone: a part can never lead to another path.
const form = /^(?!\.+$)[\w.~-]{1,256}$/

/**
 * One part of a path, as it may be written into an address.
 *
 * @throws MarketProblem `not_found` for what no platform uses as an id
 */
export function pathPart(platform: MarketPlatform, part: string): string {
  if (!form.test(part)) throw new MarketProblem('not_found', { platform })
  return part
}

/** An address under a base address, whether that ends in a slash or not. */
export function under(base: string, path: string, query: Record<string, string | number> = {}): URL {
  const url = new URL(`${base.replace(/\/+$/, '')}/${path}`)
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, String(value))
  return url
}
