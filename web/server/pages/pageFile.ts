import { createHash } from 'node:crypto'
import type { KeptPage, PageFacts } from './keptPage'

// A file is a line of JSON and the bodies, one after the other. The line says how long they are and what they add up to, so that a
// file that was cut off by a crash of the machine is known for what it is.

type Head = { form: number, lengths: Record<string, number>, sum: string, facts: PageFacts }

/** Of another form a file counts as none: it is printed anew. */
const form = 1
const sumOf = (bodies: readonly Buffer[]) => {
  const hash = createHash('sha256')
  for (const body of bodies) hash.update(body)
  return hash.digest('base64url').slice(0, 22)
}

/** A page as the bytes of a file. */
export function encodePage({ facts, bodies }: KeptPage): Buffer {
  const parts: [string, Buffer][] = Object.entries(bodies)
  const head: Head = {
    form,
    lengths: Object.fromEntries(parts.map(([name, body]) => [name, body.length])),
    sum: sumOf(parts.map(([, body]) => body)),
    facts,
  }
  return Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), ...parts.map(([, body]) => body)])
}

/** The page that a file holds; `null` for a file that holds none, or not the whole of it. */
export function decodePage(file: Buffer): KeptPage | null {
  const head = headOf(file)
  if (!head) return null
  let at = file.indexOf(10) + 1
  const parts = Object.entries(head.lengths).map(([name, length]): [string, Buffer] => {
    const body = file.subarray(at, at + length)
    at += length
    return [name, body]
  })
  if (at !== file.length || sumOf(parts.map(([, body]) => body)) !== head.sum) return null
  const { br, gzip, identity } = Object.fromEntries(parts)
  if (br && gzip) return { facts: head.facts, bodies: { br, gzip } }
  return identity ? { facts: head.facts, bodies: { identity } } : null
}

/** What is known of the page in a file, from its beginning alone: `bytes` must reach to the end of the first line. */
export function decodeFacts(bytes: Buffer): PageFacts | null {
  return headOf(bytes)?.facts ?? null
}

function headOf(bytes: Buffer): Head | null {
  const end = bytes.indexOf(10)
  if (end < 0) return null
  try {
    const head = JSON.parse(bytes.subarray(0, end).toString('utf8')) as Head
    return head.form === form ? head : null
  } catch {
    return null
  }
}
