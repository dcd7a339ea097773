import { csvLine, type Cell } from './csv'
import type { RecordedCall } from './callsOf'

/** The columns, in order, named alike in both languages. Times are ISO 8601 in UTC, probabilities and prices 0 to 1. */
const columns: readonly [name: string, cell: (call: RecordedCall) => Cell][] = [
  ['prediction', call => call.prediction],
  ['slug', call => call.slug],
  ['question', call => call.question],
  ['question_en', call => call.questionEn],
  ['event', call => call.event?.title ?? null],
  ['event_zh', call => call.event?.titleZh ?? null],
  ['outcome', call => call.outcomeLabel],
  ['outcome_zh', call => call.outcomeLabelZh],
  ['category', call => call.category?.name ?? null],
  ['category_en', call => call.category?.nameEn ?? null],
  ['authors', call => call.authors.map(({ name }) => name).join('; ')],
  ['issued_at', call => call.issuedAt],
  ['closes_at', call => call.closesAt],
  ['answer', call => call.answer],
  ['probability', call => call.probability],
  ['market_price', call => call.marketPrice],
  ['market_price_kind', call => call.marketPriceKind],
  ['market_price_at', call => call.marketPriceAt],
  ['overdue', call => call.overdue],
  ['result', call => call.result],
  ['resolution', call => call.resolution],
  ['resolved_at', call => call.resolvedAt],
  ['brier', call => call.brier],
  ['market_brier', call => call.marketBrier],
  ['log_score', call => call.logScore],
  ['withdrawn_at', call => call.withdrawnAt],
  ['withdrawn_reason', call => call.withdrawnReason],
  ['ledger_hash', call => call.ledgerHash],
]

/** The line of column names. */
export const csvHead = csvLine(columns.map(([name]) => name))

/** A call as a line. */
export const csvCall = (call: RecordedCall): string => csvLine(columns.map(([, cell]) => cell(call)))
