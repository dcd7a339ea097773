import type { Resolution, VerdictResult } from '@presage/forecast/score'
import type { CallRow } from './noteCall'

/** A call with what has become of it. */
export interface StoredCall extends CallRow {
  result: VerdictResult
  resolution: Resolution
  resolved_at: string | null
  counted_on: string
  brier: number | null
  market_brier: number | null
  log_score: number | null
  withdrawn_at: string | null
  withdrawn_reason: string | null
}
