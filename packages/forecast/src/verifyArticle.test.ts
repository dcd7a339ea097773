import { type LedgerEntry } from './ledger.js'
import { resealed, sampleLedger } from './testing/sampleLedger.js'
import { verifyArticle, type LedgerArticle } from './verifyLedger.js'

let entries: LedgerEntry[]
/** The article of entry 5, and that of entry 3, whose verdict gave no probability and had no market beside it. */
let article: LedgerArticle
let bare: LedgerArticle

const entry = (seq: number) => entries[seq - 1] as LedgerEntry

beforeAll(async () => {
  // Entries 8, a verdict, and 9, a takedown, are of the same article as entry 5.
  entries = await resealed(await sampleLedger(20), each => [8, 9].includes(each.seq) ? { ...each, subject: 's5' } : each)
  article = {
    documentId: 's5', answer: 'NO', probability: 0.28, issuedAt: '2025-03-01T08:00:00.000Z', marketPrice: 0.185, ledgerHash: entry(5).hash,
  }
  bare = {
    documentId: 's3', answer: 'YES', probability: null, issuedAt: '2025-03-02T08:00:00.000Z', marketPrice: null, ledgerHash: entry(3).hash,
  }
})

const codes = (changed: LedgerArticle) => verifyArticle(entries, changed).problems.map(({ code }) => code)

test('an article that says what the ledger says', () => {
  expect(verifyArticle(entries, article)).toEqual({ ok: true, verdict: entry(5), later: [entry(8), entry(9)], problems: [] })
  expect(verifyArticle(entries, bare)).toEqual({ ok: true, verdict: entry(3), later: [], problems: [] })
})

test('the same moment may be written otherwise', () => {
  expect(codes({ ...article, issuedAt: '2025-03-01T16:00:00+08:00' })).toEqual([])
})

test.each<[string, Partial<LedgerArticle>, string]>([
  ['another answer', { answer: 'YES' }, 'answer-differs'],
  ['another probability', { probability: 0.29 }, 'probability-differs'],
  ['no probability', { probability: null }, 'probability-differs'],
  ['another time', { issuedAt: '2025-03-01T08:00:00.001Z' }, 'issued-at-differs'],
  ['no time', { issuedAt: '' }, 'issued-at-differs'],
  ['another price', { marketPrice: 0.1850001 }, 'market-price-differs'],
  ['no price', { marketPrice: null }, 'market-price-differs'],
  ['another article', { documentId: 's6' }, 'other-article'],
])('%s', (_, change, code) => {
  const report = verifyArticle(entries, { ...article, ...change })
  expect(report).toMatchObject({ ok: false, problems: [{ code }] })
  expect(report.problems).toHaveLength(1)
})

test('a probability or price that the ledger does not have', () => {
  expect(codes({ ...bare, probability: 0.5, marketPrice: 0.5 })).toEqual(['probability-differs', 'market-price-differs'])
})

test('what differs is said with both numbers, in both languages', () => {
  const [problem] = verifyArticle(entries, { ...article, probability: 0.72 }).problems
  expect(problem?.message).toEqual({
    'zh-Hans': '概率不一致：文章是 0.72，账本是 0.28。',
    'en': 'The probabilities differ: 0.72 in the article, 0.28 in the ledger.',
  })
})

test('a hash that the ledger has not, or not of a verdict', () => {
  for (const ledgerHash of ['0'.repeat(64), entry(9).hash]) {
    expect(verifyArticle(entries, { ...article, ledgerHash })).toMatchObject({ ok: false, verdict: null, problems: [{ code: 'not-in-ledger' }] })
  }
  expect(codes({ ...article, ledgerHash: null })).toEqual(['no-ledger-hash'])
})

test('a later verdict of the same article is not the one that counts', () => {
  expect(codes({ ...bare, documentId: 's5', ledgerHash: entry(8).hash })).toEqual(['not-the-first'])
})
