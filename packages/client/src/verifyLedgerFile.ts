import { verifyArticle, verifyLedger, type ArticleReport, type LedgerHead, type LedgerReport } from '@presage/forecast/verifyLedger'
import { readLedgerArticle } from './ledgerArticle.js'

/** What a copy of the ledger, and an article beside it, were found to be. */
export interface LedgerFileReport {
  /** Whether the ledger is in order and the article, where one was given, says what the ledger says. */
  ok: boolean
  ledger: LedgerReport
  /** Null where no article was given. */
  article: ArticleReport | null
}

/**
 * Checks a downloaded `/ledger.ndjson`, and an article against it. It asks nobody: file, article and head are all that it goes by.
 *
 * @param file the bytes as downloaded
 * @param options.article the API's answer to `ledgerArticleQuery`, parsed
 * @param options.head an entry that is known to be in the ledger, from elsewhere: without one a file that ends early looks whole
 * @throws LedgerArticleProblem where `article` holds no article
 */
export async function verifyLedgerFile(
  file: Uint8Array,
  options: { article?: unknown, head?: LedgerHead | undefined } = {},
): Promise<LedgerFileReport> {
  const asked = options.article === undefined ? null : readLedgerArticle(options.article)
  const ledger = await verifyLedger(file, { head: options.head })
  const article = asked && verifyArticle(ledger.entries, asked)
  return { ok: ledger.ok && article?.ok !== false, ledger, article }
}
