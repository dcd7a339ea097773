import { firstPrev, ledgerLine, sealEntry, type LedgerEntry } from '@presage/forecast/ledger'

/** Three entries of one article: its verdict, a revision, its takedown; with the file, and what the API answers for the article. */
export async function smallLedger() {
  const entries: LedgerEntry[] = []
  const append = async (kind: LedgerEntry['kind'], at: string, body: LedgerEntry['body']) => {
    entries.push(await sealEntry({ seq: entries.length + 1, at, kind, subject: 'article1', body, prev: entries.at(-1)?.hash ?? firstPrev }))
  }
  await append('verdict', '2025-03-01T08:00:00.412Z', {
    answer: 'NO', probability: 0.28, issuedAt: '2025-03-01T08:00:00.000Z', question: '特朗普会在 2025 年与金正恩会面吗？',
    market: { at: '2025-03-01T07:59:58.120Z', currency: 'USD', kind: 'mid', price: 0.185, source: 'fresh', volume: 1200.5 },
  })
  await append('revision', '2025-04-01T08:00:00.000Z', { answer: 'YES', probability: 0.6, reason: '白宫确认', revisedAt: '2025-04-01T08:00:00.000Z' })
  await append('takedown', '2025-05-01T08:00:00.000Z', { languages: ['zh-Hans'], reason: '重复' })
  const [verdict, , takedown] = entries as [LedgerEntry, LedgerEntry, LedgerEntry]
  const article = {
    documentId: 'article1',
    verdict: { answer: 'NO', probability: 0.28, issuedAt: '2025-03-01T08:00:00.000Z', marketPrice: 0.185, ledgerHash: verdict.hash },
  }
  return { entries, file: entries.map(entry => `${ledgerLine(entry)}\n`).join(''), article, head: `${takedown.seq}:${takedown.hash}` }
}
