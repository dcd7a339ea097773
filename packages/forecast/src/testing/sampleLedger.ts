import { firstPrev, ledgerLine, sealEntry, type LedgerEntry } from '../ledger.js'

const bodies: Pick<LedgerEntry, 'kind' | 'body'>[] = [
  {
    kind: 'verdict',
    body: {
      answer: 'NO', probability: 0.28, issuedAt: '2025-03-01T08:00:00.000Z', question: '特会吗？😀',
      market: { kind: 'mid', price: 0.185, volume: 12232699.615479222 },
    },
  },
  { kind: 'resolution', body: { resolution: 'yes', by: 'editor', calls: [{ brier: 0.5184 }] } },
  { kind: 'correction', body: { note: 'a "quoted" name,\n😀', before: null } },
  { kind: 'verdict', body: { answer: 'YES', probability: null, issuedAt: '2025-03-02T08:00:00.000Z', market: null } },
  { kind: 'takedown', body: { languages: ['en'], reason: 'é\u2028' } },
]

/** A sealed ledger of so many entries, of several kinds, with all that makes canonical JSON worth having. */
export async function sampleLedger(length: number): Promise<LedgerEntry[]> {
  const entries: LedgerEntry[] = []
  for (let seq = 1; seq <= length; seq += 1) {
    const { kind, body } = bodies[seq % bodies.length] as typeof bodies[number]
    const at = new Date(Date.UTC(2025, 2, 1) + seq * 61_007).toISOString()
    entries.push(await sealEntry({ seq, at, kind, subject: `s${seq}`, body, prev: entries.at(-1)?.hash ?? firstPrev }))
  }
  return entries
}

/** The file of a ledger. */
export function ledgerFile(entries: readonly LedgerEntry[]): string {
  return entries.map(entry => `${ledgerLine(entry)}\n`).join('')
}

/** The same entries, sealed anew from where one of them was changed: a forger who computes every hash. */
export async function resealed(entries: readonly LedgerEntry[], change: (entry: LedgerEntry) => LedgerEntry): Promise<LedgerEntry[]> {
  const result: LedgerEntry[] = []
  for (const entry of entries) result.push(await sealEntry({ ...change(entry), prev: result.at(-1)?.hash ?? firstPrev }))
  return result
}
