import type { Knex } from 'knex'
import { monthOf } from './days'
import { addPeriods, emptyPeriod, isEmptyPeriod, periodOf, type PeriodSums } from './periodSums'
import { eachScope, type RecordScope, type RecordScopes } from './recordScopes'
import { RECORD_PERIODS } from './recordTables'
import { isInScope, settledVerdicts } from './settledVerdicts'

/** A length of time that sums are kept for. */
export type Span = 'all' | 'month' | 'day'

interface PeriodRow {
  author_document_id: string
  category_document_id: string
  period: string
  sums: string
}

interface Period extends RecordScope {
  period: string
  sums: PeriodSums
}

// SQLite joins at most 500 rows into one insert.
const MOST_ROWS = 100

/**
 * Makes the sums of these days and of what holds them anew, in these scopes: a day from its calls, a month from its days, all from the
 * months. Nothing is added to what stood there before or taken from it, so whatever happened before, the numbers are those of the calls
 * as they are now. A period without a call has no row.
 *
 * Two transactions that rebuild the same month at once would each miss the other's calls: on PostgreSQL the caller holds the ledger's
 * lock, SQLite has one writer.
 */
export async function rebuildPeriods(knex: Knex, days: readonly string[], scopes: RecordScopes): Promise<void> {
  await rebuildDays(knex, days, scopes)
  await rebuildMonths(knex, [...new Set(days.map(monthOf))], scopes)
  await rebuildWhole(knex, scopes)
}

/** The first of the three steps, for those who take each of them for many days. */
export async function rebuildDays(knex: Knex, days: readonly string[], scopes: RecordScopes): Promise<void> {
  const verdicts = await settledVerdicts(knex, days)
  const periods = days.flatMap((day) => {
    const ofDay = verdicts.filter((verdict) => verdict.day === day)
    const sumsIn = (scope: RecordScope) => periodOf(ofDay.filter((verdict) => isInScope(verdict, scope)))
    return eachScope(scopes).map((scope) => ({ ...scope, period: day, sums: sumsIn(scope) }))
  })
  await replace(knex, 'day', days, scopes, periods)
}

export async function rebuildMonths(knex: Knex, months: readonly string[], scopes: RecordScopes): Promise<void> {
  for (const month of months) {
    const ofDays: PeriodRow[] = await rowsIn(knex, scopes, 'day').whereBetween('period', [`${month}-01`, `${month}-31`]).orderBy('period')
    await replace(knex, 'month', [month], scopes, together(ofDays, scopes, month))
  }
}

export async function rebuildWhole(knex: Knex, scopes: RecordScopes): Promise<void> {
  const ofMonths: PeriodRow[] = await rowsIn(knex, scopes, 'month').orderBy('period')
  await replace(knex, 'all', ['all'], scopes, together(ofMonths, scopes, 'all'))
}

/** The sums of rows that follow each other in time, by scope. */
function together(rows: readonly PeriodRow[], scopes: RecordScopes, period: string): Period[] {
  const sums = new Map<string, PeriodSums>()
  for (const row of rows) {
    const key = keyOf(row.author_document_id, row.category_document_id)
    sums.set(key, addPeriods(sums.get(key) ?? emptyPeriod(), JSON.parse(row.sums) as PeriodSums))
  }
  return eachScope(scopes).map((scope) => ({ ...scope, period, sums: sums.get(keyOf(scope.author, scope.category)) ?? emptyPeriod() }))
}

function keyOf(author: string, category: string): string {
  return `${author} ${category}`
}

function rowsIn(knex: Knex, { authors, categories }: RecordScopes, span: Span): Knex.QueryBuilder {
  return knex(RECORD_PERIODS)
    .whereIn('author_document_id', [...authors])
    .whereIn('category_document_id', [...categories])
    .where({ span })
}

async function replace(
  knex: Knex,
  span: Span,
  periods: readonly string[],
  scopes: RecordScopes,
  anew: readonly Period[],
): Promise<void> {
  await rowsIn(knex, scopes, span).whereIn('period', [...periods]).delete()
  const rows = anew.filter(({ sums }) => !isEmptyPeriod(sums)).map(({ author, category, period, sums }) => ({
    author_document_id: author,
    category_document_id: category,
    span,
    period,
    compared: sums.first.compared,
    compared_brier: sums.first.comparedBrier,
    market_brier: sums.first.marketBrier,
    sums: JSON.stringify(sums),
  }))
  for (let from = 0; from < rows.length; from += MOST_ROWS) await knex(RECORD_PERIODS).insert(rows.slice(from, from + MOST_ROWS))
}
