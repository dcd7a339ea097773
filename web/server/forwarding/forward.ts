import { Agent, request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http'
import { Agent as SecureAgent, request as httpsRequest } from 'node:https'
import { pipeline } from 'node:stream/promises'
import type { OutgoingHttpHeaders } from 'node:http'
import { headersForReader } from './proxyHeaders'
import { BodyTooLarge } from './readBody'

/** One request to be passed on to the CMS as it streams in. */
export type Forwarding = {
  /** Absolute address at the CMS. */
  target: URL
  headers: OutgoingHttpHeaders
  /** Bytes of body that are let through; 0 for none. */
  bodyLimit: number
  /** Headers the site sets on the answer, whatever the CMS says. */
  answerHeaders?: Record<string, string>
}

const agents = { 'http:': new Agent({ keepAlive: true }), 'https:': new SecureAgent({ keepAlive: true }) }
const answerWithinMs = 30_000

/**
 * Passes a request on and streams the answer back; nothing is held in memory.
 * @throws BodyTooLarge before anything has been answered, and any error of the connection to the CMS
 */
export async function forward(request: IncomingMessage, response: ServerResponse, forwarding: Forwarding): Promise<void> {
  const { target, headers, bodyLimit, answerHeaders = {} } = forwarding
  if (Number(request.headers['content-length'] ?? 0) > bodyLimit) throw new BodyTooLarge(`Body of more than ${bodyLimit} bytes`)

  const secure = target.protocol === 'https:'
  const outgoing = (secure ? httpsRequest : httpRequest)(target, {
    method: request.method,
    headers,
    agent: agents[secure ? 'https:' : 'http:'],
    timeout: answerWithinMs,
  })
  outgoing.once('timeout', () => outgoing.destroy(new Error('The CMS did not answer in time')))
  response.once('close', () => {
    if (!response.writableFinished) outgoing.destroy()
  })

  const answer = new Promise<IncomingMessage>((resolve, reject) => {
    outgoing.once('response', resolve)
    outgoing.on('error', reject)
  })
  const [incoming] = await Promise.all([answer, sendBody(request, outgoing, bodyLimit)])
  response.writeHead(incoming.statusCode ?? 502, { ...headersForReader(incoming.headers), ...answerHeaders })
  await pipeline(incoming, response)
}

async function sendBody(request: IncomingMessage, outgoing: ReturnType<typeof httpRequest>, limit: number): Promise<void> {
  let sent = 0
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    const bytes = chunk as Buffer
    sent += bytes.length
    if (sent > limit) {
      const tooLarge = new BodyTooLarge(`Body of more than ${limit} bytes`)
      outgoing.destroy(tooLarge)
      throw tooLarge
    }
    if (!outgoing.write(bytes)) await drained(outgoing)
  }
  outgoing.end()
}

// A connection that dies while it is full never drains; its error is reported by the answer.
function drained(outgoing: ReturnType<typeof httpRequest>): Promise<void> {
  return new Promise((resolve) => {
    outgoing.once('drain', resolve)
    outgoing.once('close', resolve)
  })
}
