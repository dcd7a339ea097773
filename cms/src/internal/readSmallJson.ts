import type { IncomingMessage } from 'node:http'
import { Refusal } from './refusal'

/**
 * Reads a JSON object from a request and stops reading as soon as it is too long.
 * @param mostBytes the greatest length allowed
 * @throws Refusal 413 when the body is longer, 400 when it is not JSON or not an object
 */
export async function readSmallJson(request: IncomingMessage, mostBytes: number): Promise<Record<string, unknown>> {
  const value = parse(await readText(request, mostBytes))
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Refusal(400, 'The body must be a JSON object.')
  return value as Record<string, unknown>
}

async function readText(request: IncomingMessage, mostBytes: number): Promise<string> {
  const chunks: Buffer[] = []
  let length = 0
  try {
    for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      length += chunk.length
      if (length > mostBytes) throw new Refusal(413, `The body must not be longer than ${mostBytes} bytes.`)
      chunks.push(chunk)
    }
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal(400, 'The body broke off.')
  }
  return Buffer.concat(chunks).toString('utf8')
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Refusal(400, 'The body must be JSON.')
  }
}
