import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'
import { settings } from '../environment'

/** Who stands behind a request. */
export interface Caller {
  /** The request comes from the site's own server: it knows the shared secret. */
  isSite: boolean
  /** IP address of the reader whom the site speaks for, else of the client itself. */
  address: string
  /** User agent of the same; empty where none was named. */
  userAgent: string
}

/** The part of a Koa context that tells who calls. */
interface Call {
  req: Pick<IncomingMessage, 'headers'>
  request: { ip: string }
}

/**
 * Who calls. Only the site is believed when it names its reader (`x-presage-reader`, `x-presage-reader-agent`); anyone else is
 * the address of the connection, whatever the headers say.
 *
 * @param secret the secret that the site must show in `x-presage-site`; an empty one opens nothing
 */
export function siteCaller(call: Call, secret: string = settings.SITE_SECRET): Caller {
  const header = (name: string) => String(call.req.headers[name] ?? '').trim()
  if (!sameSecret(header('x-presage-site'), secret)) {
    return { isSite: false, address: call.request.ip, userAgent: header('user-agent') }
  }
  const reader = header('x-presage-reader')
  return {
    isSite: true,
    address: isIP(reader) ? reader : call.request.ip,
    userAgent: header('x-presage-reader-agent'),
  }
}

/** Compares digests, so that neither the content nor the length of the secret shows in the time it takes. */
function sameSecret(given: string, secret: string): boolean {
  if (secret === '') return false
  return timingSafeEqual(digest(given), digest(secret))
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
