import { canonicalJson } from './canonicalJson.js'

/** What an entry of the ledger records. */
export const ledgerKinds = ['verdict', 'revision', 'resolution', 'unresolution', 'correction', 'takedown', 'restoration'] as const

export type LedgerKind = typeof ledgerKinds[number]

/** One entry of the public, append-only, hash-chained list (docs/ledger.md). */
export interface LedgerEntry {
  /** 1 for the first entry, then one more each. */
  seq: number
  /** When it was written: ISO 8601 in UTC with milliseconds, "2026-11-26T07:00:00.000Z". */
  at: string
  kind: LedgerKind
  /** documentId of the article or the outcome it is about. */
  subject: string
  /** What it says: JSON values only, whose members hang on the kind. */
  body: Readonly<Record<string, unknown>>
  /** `hash` of the entry before it, `firstPrev` for the first. */
  prev: string
  /** Hex SHA-256 of the RFC 8785 form of the entry without this member. */
  hash: string
}

/** `prev` of the first entry. */
export const firstPrev = '0'.repeat(64)

const encoder = new TextEncoder()

/**
 * SHA-256 (FIPS 180-4) of a text's UTF-8 bytes, in 64 lower-case hexadecimal digits.
 *
 * @throws Error where the runtime has no Web Crypto: a browser has it on https and localhost alone
 */
export async function hashText(text: string): Promise<string> {
  // Its type promises it everywhere, but a page that came by plain http has none.
  const subtle = globalThis.crypto.subtle as typeof globalThis.crypto.subtle | undefined
  if (!subtle) throw new Error('SHA-256 needs Web Crypto, which a browser offers on https and localhost only')
  const digest = new Uint8Array(await subtle.digest('SHA-256', encoder.encode(text)))
  let hex = ''
  for (const byte of digest) hex += byte.toString(16).padStart(2, '0')
  return hex
}

/**
 * Gives an entry its hash.
 *
 * @throws TypeError where a member is not what `LedgerEntry` says, or JSON cannot say what the body holds
 */
export async function sealEntry({ seq, at, kind, subject, body, prev }: Omit<LedgerEntry, 'hash'>): Promise<LedgerEntry> {
  const unsealed = { seq, at, kind, subject, body, prev }
  if (!isLedgerEntry({ ...unsealed, hash: firstPrev })) {
    throw new TypeError(`No entry of the ledger: seq ${seq}, at "${at}", kind "${kind}", subject "${subject}", prev "${prev}"`)
  }
  return { ...unsealed, hash: await hashText(canonicalJson(unsealed)) }
}

/** Whether each member is what `LedgerEntry` says of it; whether hashes are the right ones, and what the body holds, is not looked at. */
export function isLedgerEntry(value: unknown): value is LedgerEntry {
  if (!isRecord(value)) return false
  const { seq, at, kind, subject, body, prev, hash } = value
  return Number.isSafeInteger(seq) && (seq as number) > 0
    && typeof at === 'string' && isTime(at)
    && (ledgerKinds as readonly unknown[]).includes(kind)
    && typeof subject === 'string' && subject !== ''
    && isRecord(body)
    && isHash(prev) && isHash(hash)
}

/**
 * The two texts of an entry: `line` as it stands in `/ledger.ndjson`, without the line feed that ends it, and `unsealed`, the RFC 8785 form
 * of the entry without `hash`, which the hash is that of. They have the same members in different order; each is printed once.
 *
 * @throws TypeError where JSON cannot say what the entry holds
 */
export function entryTexts(entry: LedgerEntry): { line: string, unsealed: string } {
  const member = (name: keyof LedgerEntry) => `"${name}":${canonicalJson(entry[name])}`
  const [seq, at, kind, subject] = [member('seq'), member('at'), member('kind'), member('subject')]
  const [body, prev, hash] = [member('body'), member('prev'), member('hash')]
  return {
    line: `{${[seq, at, kind, subject, body, prev, hash].join(',')}}`,
    unsealed: `{${[at, body, kind, prev, seq, subject].join(',')}}`,
  }
}

/** The entry as it stands in `/ledger.ndjson`, without the line feed that ends each line. */
export function ledgerLine(entry: LedgerEntry): string {
  return entryTexts(entry).line
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isTime(text: string): boolean {
  const time = Date.parse(text)
  return !Number.isNaN(time) && new Date(time).toISOString() === text
}

function isHash(value: unknown): boolean {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)
}
