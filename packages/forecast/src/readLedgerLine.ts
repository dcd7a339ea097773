import { entryTexts, isLedgerEntry, type LedgerEntry } from './ledger.js'

/** A line of a file as it was found. */
export interface FoundLine {
  /** Without its line feed; null where its bytes are not UTF-8. */
  text: string | null
  /** Whether a line feed ends it: the last line of a file may lack it. */
  ended: boolean
}

/** What a line holds, and what is wrong with it by itself. */
export interface ReadLine {
  /** The entry, also where its writing is at fault; null where none can be read. */
  entry: LedgerEntry | null
  /** The text that the entry's hash must be that of: the canonical form of all its other members. */
  unsealed: string
  faults: LineFault[]
}

export type LineFault = 'byte-order-mark' | 'carriage-return' | 'not-utf8' | 'empty-line' | 'not-json' | 'not-an-entry' | 'not-canonical'

const lineFeed = 0x0a

/** The lines of a file; what follows the last line feed is a line of its own unless it is nothing. */
export function linesOf(file: Uint8Array | string): FoundLine[] {
  if (typeof file === 'string') {
    const texts = file.split('\n')
    const last = texts.pop()
    return [...texts.map(text => ({ text, ended: true })), ...last ? [{ text: last, ended: false }] : []]
  }
  // Neither a byte order mark nor a broken character may vanish in the decoding.
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  const lines: FoundLine[] = []
  for (let from = 0; from < file.length;) {
    const end = file.indexOf(lineFeed, from)
    const to = end === -1 ? file.length : end
    lines.push({ text: decoded(decoder, file.subarray(from, to)), ended: end !== -1 })
    from = to + 1
  }
  return lines
}

/** Reads one line; what a person's editor commonly does to a file gets a name of its own, and is then looked past. */
export function readLedgerLine({ text }: FoundLine, line: number): ReadLine {
  if (text === null) return unreadable('not-utf8')
  const faults: LineFault[] = []
  let rest = text
  if (line === 1 && rest.startsWith('\ufeff')) {
    faults.push('byte-order-mark')
    rest = rest.slice(1)
  }
  if (rest.endsWith('\r')) {
    faults.push('carriage-return')
    rest = rest.slice(0, -1)
  }
  if (rest === '') return unreadable(...faults, 'empty-line')

  let value: unknown
  try {
    value = JSON.parse(rest)
  } catch {
    return unreadable(...faults, 'not-json')
  }
  if (!isLedgerEntry(value)) return unreadable(...faults, 'not-an-entry')
  try {
    const { line: asWritten, unsealed } = entryTexts(value)
    return { entry: value, unsealed, faults: asWritten === rest ? faults : [...faults, 'not-canonical'] }
  } catch {
    // It says something that has no canonical form: half a character, or nesting without end.
    return unreadable(...faults, 'not-canonical')
  }
}

function unreadable(...faults: LineFault[]): ReadLine {
  return { entry: null, unsealed: '', faults }
}

function decoded(decoder: InstanceType<typeof TextDecoder>, bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes)
  } catch {
    return null
  }
}
