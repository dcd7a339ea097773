import { scoresOf } from '@presage/forecast/trackRecord'
import type { Knex } from 'knex'
import { addPeriods, emptyPeriod, type PeriodSums } from '../record/periodSums'
import { EVERY } from '../record/recordScopes'
import { RECORD_PERIODS } from '../record/recordTables'

/** The paper's record in one month of UTC, in the numbers that readers see. */
export interface RecordOfMonth {
  /** As 2025-11. */
  month: string
  right: number
  wrong: number
  void: number
  /** Mean Brier score of what was scored; null where nothing was. */
  brier: number | null
  /** The market's and ours on the same calls; null where there are none. */
  marketBrier: number | null
  comparedBrier: number | null
  /** Verdicts that were published in it. */
  issued: number
  /** Verdicts that are still open, whenever they were published. */
  open: number
}

/** @param now ISO 8601 */
export async function recordOfMonth(knex: Knex, now: string): Promise<RecordOfMonth> {
  const month = now.slice(0, 7)
  const stored: { sums: string }[] = await knex(RECORD_PERIODS)
    .where({ author_document_id: EVERY, category_document_id: EVERY, span: 'month', period: month })
    .select('sums')
  const sums = stored.map(({ sums: text }) => JSON.parse(text) as PeriodSums).reduce(addPeriods, emptyPeriod())
  const { brier, marketBrier, comparedBrier } = scoresOf(sums.first, [])
  const count = async (query: Knex.QueryBuilder) => Number(((await query.count({ n: '*' })) as { n: number | string }[])[0]?.n ?? 0)
  return {
    month,
    right: sums.right,
    wrong: sums.wrong,
    void: sums.void,
    brier,
    marketBrier,
    comparedBrier,
    issued: await count(knex('calls').where('issued_at', '>=', `${month}-01`)),
    open: await count(knex('calls').where({ result: 'pending' })),
  }
}
