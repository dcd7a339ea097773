import { firstPrev, hashText, type LedgerEntry } from './ledger.js'
import { articleProblems, ledgerProblems, type Sentence } from './ledgerProblems.js'
import { linesOf, readLedgerLine } from './readLedgerLine.js'

/** The end of a ledger at some time: the number of an entry, and its hash, which stands for all entries up to it. */
export type LedgerHead = Pick<LedgerEntry, 'seq' | 'hash'>

export interface LedgerProblem {
  /** Line of the file, from 1. */
  line: number
  code: keyof typeof ledgerProblems
  message: Sentence
}

export interface LedgerReport {
  /** Whether nothing is wrong. */
  ok: boolean
  /** The entries that could be read, in the file's order; to be believed only where `ok`. */
  entries: LedgerEntry[]
  /** The last of them, as the file states it; null where there is none. */
  head: LedgerHead | null
  /** What is wrong, by line; after a hundred, one last problem says how many more there are. */
  problems: LedgerProblem[]
}

const mostProblems = 100
// Hashing is asynchronous: so many at once keep the cores busy and the memory small.
const linesAtOnce = 256

/**
 * Checks a copy of the ledger (`/ledger.ndjson`) from its first byte to its last: that each line is exactly as the format writes it, that
 * each entry's hash is that of what it says, and that each names the one before it. Any change of a byte, and any line that is removed,
 * inserted or moved, is found, with one exception: a file that ends early, after a whole line, is itself a valid ledger. That is seen only
 * by someone who knows a later entry, so give one as `head` where you have it (from the API's `ledgerHead` or an earlier copy).
 * For the same reason only a known entry tells a ledger that was rewritten as a whole, hashes and all, from the first one. An empty file
 * is a ledger without entries.
 *
 * @param file the bytes as downloaded; a string only where there are no bytes, since decoding hides a byte order mark and broken UTF-8
 * @param options.head an entry that is known to be in the ledger; later ones may follow it
 * @returns what was found; it never throws for what a file holds
 * @throws Error where the runtime has no Web Crypto
 */
export async function verifyLedger(file: Uint8Array | string, { head }: { head?: LedgerHead | undefined } = {}): Promise<LedgerReport> {
  const lines = linesOf(file)
  const problems: LedgerProblem[] = []
  const entries: LedgerEntry[] = []
  const lineOf: number[] = []
  // What the next entry must follow; null after a line that could not be read, which is a problem itself.
  let before: LedgerHead | null = { seq: 0, hash: firstPrev }

  for (let from = 0; from < lines.length; from += linesAtOnce) {
    const read = lines.slice(from, from + linesAtOnce).map((line, index) => readLedgerLine(line, from + index + 1))
    const hashes = await Promise.all(read.map(({ unsealed }) => hashText(unsealed)))
    for (const [index, { entry, faults }] of read.entries()) {
      const line = from + index + 1
      problems.push(...faults.map(code => ({ line, code, message: ledgerProblems[code]() })))
      if (entry) {
        problems.push(...chainProblems(entry, hashes[index] as string, before).map(problem => ({ line, ...problem })))
        entries.push(entry)
        lineOf.push(line)
      }
      before = entry
    }
  }
  if (lines.at(-1)?.ended === false) {
    problems.push({ line: lines.length, code: 'no-final-newline', message: ledgerProblems['no-final-newline']() })
  }
  const last = entries.at(-1)
  if (head) {
    const known = entries.findIndex(({ seq }) => seq === head.seq)
    const [line, hash] = [lineOf[known] ?? lines.length, entries[known]?.hash]
    if (hash === undefined) problems.push({ line, code: 'cut-off', message: ledgerProblems['cut-off'](last?.seq ?? 0, head.seq) })
    else if (hash !== head.hash) problems.push({ line, code: 'head-differs', message: ledgerProblems['head-differs'](hash, head.hash) })
  }
  return {
    ok: problems.length === 0,
    entries,
    head: last ? { seq: last.seq, hash: last.hash } : null,
    problems: problems.length > mostProblems ? shortened(problems, lines.length) : problems,
  }
}

/** What is wrong between an entry and the hash of what it says, and between it and the entry before it. */
function chainProblems(entry: LedgerEntry, hash: string, before: LedgerHead | null): Omit<LedgerProblem, 'line'>[] {
  const problems: Omit<LedgerProblem, 'line'>[] = []
  if (entry.hash !== hash) problems.push({ code: 'wrong-hash', message: ledgerProblems['wrong-hash'](entry.hash, hash) })
  if (!before) return problems
  const expected = before.seq + 1
  if (entry.seq !== expected) problems.push({ code: 'wrong-seq', message: ledgerProblems['wrong-seq'](entry.seq, expected) })
  if (entry.prev !== before.hash) problems.push({ code: 'wrong-prev', message: ledgerProblems['wrong-prev'](entry.prev, before.hash) })
  return problems
}

function shortened(problems: LedgerProblem[], line: number): LedgerProblem[] {
  const more = problems.length - mostProblems
  return [...problems.slice(0, mostProblems), { line, code: 'more', message: ledgerProblems.more(more) }]
}

/** An article's verdict as the API answers it: `predictionBySlug { documentId verdict { … } }`. */
export interface LedgerArticle {
  documentId: string
  answer: string
  /** Of yes, 0 to 1; null where the verdict gives none. */
  probability: number | null
  /** ISO 8601. */
  issuedAt: string
  /** Price for yes when the verdict was frozen, 0 to 1; null where there was none. */
  marketPrice: number | null
  /** Hash of the verdict's entry; null while it has none. */
  ledgerHash: string | null
}

export interface ArticleProblem {
  code: keyof typeof articleProblems
  message: Sentence
}

export interface ArticleReport {
  /** Whether the ledger says of this article what the article says. */
  ok: boolean
  /** The entry with the article's hash; null where there is none. */
  verdict: LedgerEntry | null
  /** What the ledger says of the same article after its verdict: revisions, corrections, takedowns, restorations. */
  later: LedgerEntry[]
  problems: ArticleProblem[]
}

/**
 * Checks one article against the ledger: whether its verdict has an entry with the hash that the article names, whether that is the first
 * verdict of this article, and whether it gives the same answer, probability, time of issue and market price.
 *
 * @param entries of a ledger that `verifyLedger` found in order: their hashes are taken as right here
 */
export function verifyArticle(entries: readonly LedgerEntry[], article: LedgerArticle): ArticleReport {
  const { documentId, ledgerHash } = article
  const verdict = entries.find(({ kind, hash }) => kind === 'verdict' && hash === ledgerHash)
  if (!verdict) {
    const problem: ArticleProblem = ledgerHash === null
      ? { code: 'no-ledger-hash', message: articleProblems['no-ledger-hash']() }
      : { code: 'not-in-ledger', message: articleProblems['not-in-ledger'](ledgerHash) }
    return { ok: false, verdict: null, later: [], problems: [problem] }
  }

  const problems: ArticleProblem[] = []
  const { body, subject, seq } = verdict
  if (subject !== documentId) {
    problems.push({ code: 'other-article', message: articleProblems['other-article'](subject, documentId) })
  }
  const first = entries.find(entry => entry.kind === 'verdict' && entry.subject === subject)
  if (first && first.seq !== seq) problems.push({ code: 'not-the-first', message: articleProblems['not-the-first'](first.seq) })

  const market = body.market as { price?: unknown } | null | undefined
  const same = (code: Extract<ArticleProblem['code'], `${string}-differs`>, ours: unknown, ledgers: unknown) => {
    if (ours !== ledgers) problems.push({ code, message: articleProblems[code](shown(ours), shown(ledgers)) })
  }
  same('answer-differs', article.answer, body.answer)
  same('probability-differs', article.probability, body.probability)
  same('issued-at-differs', asTime(article.issuedAt), asTime(body.issuedAt))
  same('market-price-differs', article.marketPrice, market?.price ?? null)
  return {
    ok: problems.length === 0,
    verdict,
    later: entries.filter(entry => entry.subject === subject && entry.seq > seq),
    problems,
  }
}

/** The same moment in the same words, however it was written. */
function asTime(value: unknown): unknown {
  const time = typeof value === 'string' ? Date.parse(value) : NaN
  return Number.isNaN(time) ? value : new Date(time).toISOString()
}

function shown(value: unknown): string {
  return value === null || value === undefined ? '—' : typeof value === 'string' ? value : JSON.stringify(value)
}
