import type { IncomingHttpHeaders } from 'node:http'

/**
 * Whether the reader holds what would be sent, by RFC 9110, section 13: entity tags decide where they are given, else the time.
 * @param tags entity tags, without quotation marks, of which any stands for the present content
 * @param changedAt milliseconds since 1970
 */
export function isUnchanged(headers: IncomingHttpHeaders, tags: readonly string[], changedAt: number): boolean {
  const held = headers['if-none-match']
  if (held !== undefined) {
    if (held.trim() === '*') return true
    return tags.some(tag => held.split(',').some(one => one.trim().replace(/^W\//, '') === `"${tag}"`))
  }
  const since = headers['if-modified-since']
  if (since === undefined) return false
  const time = Date.parse(since)
  return !Number.isNaN(time) && Math.floor(changedAt / 1000) * 1000 <= time
}
