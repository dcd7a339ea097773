import type { MarketPlatform } from './market.js'
import { MarketProblem } from './problem.js'

/** One answer over HTTP, whatever its status. */
export interface Exchanged {
  status: number
  headers: Headers
  body: string
}

export interface ExchangeLimits {
  /** For everything from the first connection to the last byte, redirects included, in milliseconds. */
  timeout: number
  /** Of the body after decompression, in bytes. */
  maxBytes: number
}

const maxRedirects = 3

/**
 * Asks once: GET, following at most three redirects that stay on the same scheme, host and port.
 *
 * @throws MarketProblem `timed_out`, `unreachable` (before an answer began), `cut_off` (after it began), `too_large`, `refused_redirect`,
 *   `not_json` (for bytes that are not UTF-8)
 */
export async function exchange(platform: MarketPlatform, url: URL, { timeout, maxBytes }: ExchangeLimits): Promise<Exchanged> {
  const clock = new AbortController()
  const timer = setTimeout(() => { clock.abort() }, timeout)
  try {
    const response = await followed(platform, url, clock.signal)
    try {
      return { status: response.status, headers: response.headers, body: await readBody(platform, response, maxBytes) }
    } catch (error) {
      throw problemOf(error, platform, clock.signal, 'cut_off')
    }
  } catch (error) {
    throw problemOf(error, platform, clock.signal, 'unreachable')
  } finally {
    clearTimeout(timer)
    // Whatever has not been read is not wanted: an answer that was refused must not go on arriving.
    clock.abort()
  }
}

async function followed(platform: MarketPlatform, url: URL, signal: AbortSignal): Promise<Response> {
  let at = url
  for (let redirects = 0; ; redirects += 1) {
    const response = await fetch(at, {
      redirect: 'manual',
      signal,
      headers: { 'accept': 'application/json', 'user-agent': 'Presage/1.0 (newsroom that scores its predictions)' },
    })
    const location = response.headers.get('location')
    if (response.status < 300 || response.status > 399 || response.status === 304) return response
    await response.body?.cancel()
    if (redirects === maxRedirects || location === null || !URL.canParse(location, at.href)) throw new MarketProblem('refused_redirect', { platform })
    const next = new URL(location, at)
    if (next.origin !== url.origin) throw new MarketProblem('refused_redirect', { platform })
    at = next
  }
}

async function readBody(platform: MarketPlatform, response: Response, maxBytes: number): Promise<string> {
  if (response.body === null) return ''
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let length = 0
  let text = ''
  for await (const chunk of response.body as AsyncIterable<Uint8Array>) {
    length += chunk.byteLength
    if (length > maxBytes) throw new MarketProblem('too_large', { platform })
    text += decoded(platform, () => decoder.decode(chunk, { stream: true }))
  }
  return text + decoded(platform, () => decoder.decode())
}

function decoded(platform: MarketPlatform, decode: () => string): string {
  try {
    return decode()
  } catch (cause) {
    throw new MarketProblem('not_json', { platform, cause })
  }
}

function problemOf(error: unknown, platform: MarketPlatform, signal: AbortSignal, otherwise: 'cut_off' | 'unreachable'): MarketProblem {
  if (error instanceof MarketProblem) return error
  return new MarketProblem(signal.aborted ? 'timed_out' : otherwise, { platform, cause: error })
}
