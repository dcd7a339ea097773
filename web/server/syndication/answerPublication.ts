import { createHash } from 'node:crypto'
import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http'
import type { Publication } from './publication'

/** An answer to a GET or HEAD. */
export type Answer = { status: 200 | 304, headers: OutgoingHttpHeaders, body: string | null }

/**
 * The answer to whoever asks for a publication: all of it, its head alone, or that what the asker holds is still right (RFC 9110,
 * section 13: entity tags decide where they are given, else the time).
 */
export function answerTo(method: string, asked: IncomingHttpHeaders, publication: Publication): Answer {
  const { body, contentType, lastModified, maxAge = 0, links = [] } = publication
  const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`
  const headers: OutgoingHttpHeaders = {
    'etag': tag,
    // What is taken down must be gone at once: it may be kept, but not used without asking.
    'cache-control': maxAge > 0 ? `public, max-age=${maxAge}` : 'no-cache',
    ...lastModified === null ? {} : { 'last-modified': new Date(lastModified).toUTCString() },
    ...links.length > 0 ? { link: links.join(', ') } : {},
  }
  if (isUnchanged(asked, tag, lastModified)) return { status: 304, headers, body: null }
  return {
    status: 200,
    headers: { ...headers, 'content-type': contentType, 'content-length': Buffer.byteLength(body) },
    body: method === 'HEAD' ? null : body,
  }
}

function isUnchanged(asked: IncomingHttpHeaders, tag: string, lastModified: string | null): boolean {
  const held = asked['if-none-match']
  if (held !== undefined) return held.trim() === '*' || held.split(',').some(one => one.trim().replace(/^W\//, '') === tag)
  const since = Date.parse(asked['if-modified-since'] ?? '')
  if (Number.isNaN(since) || lastModified === null) return false
  return Math.floor(Date.parse(lastModified) / 1000) * 1000 <= since
}
