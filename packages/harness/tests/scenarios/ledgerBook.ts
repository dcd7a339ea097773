import { createHash } from 'node:crypto'
import { canonicalJson } from '@presage/forecast/canonicalJson'
import { ledgerLine, type LedgerEntry } from '@presage/forecast/ledger'
import { verifyLedger } from '@presage/forecast/verifyLedger'
import type { Cms } from '../../src/cms.js'

type StoredEntry = Omit<LedgerEntry, 'body'> & { body: string }

/** What an entry says, without its place in the chain. */
export type Said = Pick<LedgerEntry, 'kind' | 'subject' | 'body'>

/** The whole ledger as the database holds it; the verifier must find nothing wrong, and bodies must be stored as they are hashed. */
export async function readLedger({ database }: Pick<Cms, 'database'>): Promise<LedgerEntry[]> {
  const stored = await database.rows<StoredEntry>('select seq, at, kind, subject, body, prev, hash from ledger_entries order by seq')
  const entries = stored.map(({ body, ...entry }) => ({ ...entry, body: JSON.parse(body) as LedgerEntry['body'] }))
  expect(stored.map(({ body }) => body)).toEqual(entries.map(({ body }) => canonicalJson(body)))
  const { problems } = await verifyLedger(entries.map(entry => `${ledgerLine(entry)}\n`).join(''))
  expect(problems).toEqual([])
  return entries
}

/** What the ledger says more once some work is done, also where the work is refused. */
export async function saidBy(cms: Pick<Cms, 'database'>, work: () => Promise<unknown>): Promise<Said[]> {
  const before = await readLedger(cms)
  await work()
  const after = await readLedger(cms)
  expect(after.slice(0, before.length)).toEqual(before)
  return after.slice(before.length).map(({ kind, subject, body }) => ({ kind, subject, body }))
}

/** Hexadecimal SHA-256 of a text, computed apart from the product. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** The fingerprint of an article's texts that the ledger gives, computed apart from the product. */
export function contentHash({ title = null, summary = null, body = null, heroCaption = null }: Partial<Record<'title' | 'summary' | 'body' | 'heroCaption', unknown>>): string {
  const of = (text: unknown) => sha256(canonicalJson(text))
  return sha256(canonicalJson({ title: of(title), summary: of(summary), body: of(body), heroCaption: of(heroCaption) }))
}

/** A time as the ledger writes it. */
export const isoTime: unknown = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
