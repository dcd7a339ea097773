import { setResponseHeader, type H3Event } from 'h3'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { refusal } from '../refusal'

/** A file that is made while it is sent. */
export type Download = { contentType: string, fileName: string, chunks: AsyncGenerator<string> }

/** A download that cannot be given as it was asked for; its message says what to do. */
export class DownloadRefused extends Error {
  override readonly name = 'DownloadRefused'
}

// Each is many questions to the CMS, one after the other; and whoever reads slowly on purpose keeps others waiting no longer than this.
const mostAtOnce = 8
const mostMs = 180_000
let running = 0

/**
 * Answers with a file as it is made; nothing is held in memory. Where it cannot begin, the answer is an error; where it cannot be
 * finished, the connection breaks, so that nobody takes a part for the whole.
 */
export async function answerDownload(event: H3Event, { contentType, fileName, chunks }: Download): Promise<void> {
  if (event.method !== 'GET' && event.method !== 'HEAD') {
    setResponseHeader(event, 'allow', 'GET, HEAD')
    throw refusal(405)
  }
  if (running >= mostAtOnce) throw later(event)
  running += 1
  try {
    const first = await firstOf(event, chunks)
    const { res } = event.node
    res.writeHead(200, { 'content-type': contentType, 'content-disposition': `attachment; filename="${fileName}"`, 'cache-control': 'no-cache' })
    if (event.method === 'HEAD') return void res.end()
    // A reader who leaves, or a CMS that does, ends both sides.
    await pipeline(Readable.from(withFirst(first, chunks)), res, { signal: AbortSignal.timeout(mostMs) }).catch(() => res.destroy())
  } finally {
    running -= 1
    await chunks.return(undefined)
  }
}

async function firstOf(event: H3Event, chunks: Download['chunks']): Promise<string> {
  try {
    const first = await chunks.next()
    return first.done ? '' : first.value
  } catch (error) {
    if (error instanceof DownloadRefused) throw refusal(400, error.message)
    throw later(event)
  }
}

async function* withFirst(first: string, rest: Download['chunks']): AsyncGenerator<string> {
  // An empty chunk would end the stream.
  if (first !== '') yield first
  yield* rest
}

function later(event: H3Event): Error {
  setResponseHeader(event, 'retry-after', 30)
  return refusal(503)
}
