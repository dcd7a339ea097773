import type { IncomingMessage, ServerResponse } from 'node:http'
import { chooseEncoding, type Encoding } from './acceptEncoding'
import { isUnchanged } from './conditional'
import { bodyOf, type KeptPage } from './keptPage'
import type { Answer } from './pageKeeper'

type Headers = Readonly<Record<string, string>>

/** One way to send a page, made once: the lines of its head as Node writes them fastest, names and values in turn. */
type Sendable = { whole: string[], unchanged: string[], body: Buffer }

const encodings: readonly Encoding[] = ['br', 'gzip', 'identity']
const tagOf = (tag: string, encoding: Encoding) => (encoding === 'identity' ? tag : `${tag}-${encoding}`)

// A page may be withdrawn at any moment: whoever keeps it asks before each use, and is told with a 304 that it is still good.
const cacheControl = 'public, no-cache'

const made = new WeakMap<KeptPage, Partial<Record<Encoding, Sendable>>>()

/**
 * Sends a kept page as a request asks for it: whole or as "not modified", compressed or not, with or without a body.
 * @param security headers that every answer at this address carries; always the same for the same page
 */
export function sendPage(request: IncomingMessage, response: ServerResponse, page: KeptPage, security: Headers): void {
  const { headers } = request
  const sendable = sendableAs(page, chooseEncoding(headerText(headers['accept-encoding'])), security)
  if (headers['if-none-match'] !== undefined || headers['if-modified-since'] !== undefined) {
    const { tag, printedAt } = page.facts
    if (isUnchanged(headers, encodings.map(encoding => tagOf(tag, encoding)), printedAt)) {
      response.writeHead(304, sendable.unchanged)
      response.end()
      return
    }
  }
  response.writeHead(200, sendable.whole)
  if (request.method === 'HEAD') response.end()
  else response.end(sendable.body)
}

/** Sends an answer of the framework's that is not kept: an error, a redirect. */
export function sendAnswer(request: IncomingMessage, response: ServerResponse, answer: Answer, security: Headers): void {
  const own = Object.entries(answer.headers).filter(([name]) => !ofTheConnection.has(name))
  response.writeHead(answer.status, { ...Object.fromEntries(own), ...security, 'content-length': answer.body.length })
  response.end(request.method === 'HEAD' ? undefined : answer.body)
}

const ofTheConnection = new Set(['connection', 'keep-alive', 'transfer-encoding', 'x-powered-by'])

function sendableAs(page: KeptPage, chosen: Encoding, security: Headers): Sendable {
  const ways = made.get(page) ?? {}
  const before = ways[chosen]
  if (before) return before
  const sendable = make(page, chosen, security)
  // The plain body is made from a compressed one each time: hardly anyone asks for it.
  if (chosen === 'identity') return sendable
  ways[chosen] = sendable
  made.set(page, ways)
  return sendable
}

function make(page: KeptPage, chosen: Encoding, security: Headers): Sendable {
  const { tag, printedAt, headers } = page.facts
  const { encoding, body } = bodyOf(page, chosen)
  const common = {
    ...security,
    'vary': 'Accept-Encoding',
    'cache-control': cacheControl,
    'etag': `"${tagOf(tag, encoding)}"`,
    'last-modified': new Date(printedAt).toUTCString(),
  }
  const whole = {
    ...headers,
    ...common,
    ...encoding === 'identity' ? {} : { 'content-encoding': encoding },
    'content-length': String(body.length),
  }
  return { whole: Object.entries(whole).flat(), unchanged: Object.entries(common).flat(), body }
}

const headerText = (header: string | string[] | undefined) => (Array.isArray(header) ? header.join(',') : header)
