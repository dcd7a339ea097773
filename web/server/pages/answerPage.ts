import type { IncomingMessage, ServerResponse } from 'node:http'
import { chooseEncoding, type Encoding } from './acceptEncoding'
import { isUnchanged } from './conditional'
import { bodyOf, type KeptPage } from './keptPage'
import type { Answer } from './pageKeeper'

const encodings: readonly Encoding[] = ['br', 'gzip', 'identity']
const tagOf = (tag: string, encoding: Encoding) => (encoding === 'identity' ? tag : `${tag}-${encoding}`)

// A page may be withdrawn at any moment: whoever keeps it asks before each use, and is told with a 304 that it is still good.
const cacheControl = 'public, no-cache'

/**
 * Sends a kept page as a request asks for it: whole or as "not modified", compressed or not, with or without a body.
 * @param security headers that every answer at this address carries
 */
export function sendPage(request: IncomingMessage, response: ServerResponse, page: KeptPage, security: Readonly<Record<string, string>>): void {
  const { facts: { tag, printedAt, headers } } = page
  const { encoding, body } = bodyOf(page, chooseEncoding(headerText(request.headers['accept-encoding'])))
  const common = {
    ...security,
    'vary': 'Accept-Encoding',
    'cache-control': cacheControl,
    'etag': `"${tagOf(tag, encoding)}"`,
    'last-modified': new Date(printedAt).toUTCString(),
  }
  const { headers: asked } = request
  if ((asked['if-none-match'] ?? asked['if-modified-since']) !== undefined && isUnchanged(asked, encodings.map(one => tagOf(tag, one)), printedAt)) {
    response.writeHead(304, common)
    response.end()
    return
  }
  response.writeHead(200, {
    ...headers,
    ...common,
    ...encoding === 'identity' ? {} : { 'content-encoding': encoding },
    'content-length': body.length,
  })
  response.end(request.method === 'HEAD' ? undefined : body)
}

/** Sends an answer of the framework's that is not kept: an error, a redirect. */
export function sendAnswer(request: IncomingMessage, response: ServerResponse, answer: Answer, security: Readonly<Record<string, string>>): void {
  const { 'transfer-encoding': _, 'connection': __, 'keep-alive': ___, 'x-powered-by': ____, ...headers } = answer.headers
  response.writeHead(answer.status, { ...headers, ...security, 'content-length': answer.body.length })
  response.end(request.method === 'HEAD' ? undefined : answer.body)
}

const headerText = (header: string | string[] | undefined) => (Array.isArray(header) ? header.join(',') : header)
