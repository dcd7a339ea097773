import type { ComparedSums } from '@presage/forecast/bootstrap'
import type { Core } from '@strapi/strapi'
import type { Knex } from 'knex'
import { monthOf } from '../../record/days'
import { addPeriods, emptyPeriod, type PeriodSums } from '../../record/periodSums'
import type { RecordScope } from '../../record/recordScopes'
import { RECORD_PERIODS } from '../../record/recordTables'
import type { RequestContext } from '../contract'
import { groupRows } from './groupRows'
import { loadOnce } from './loaders'
import { spansOf, type DayRange } from './recordRange'
import { stretchPerParent } from './stretchPerParent'

/** Whose record, of which calls, over which days. */
export interface RecordChoice extends RecordScope {
  /** Null for all days. */
  range: DayRange | null
}

/** The sums of a month, or of the part of it that was asked for. */
export interface MonthSums {
  /** As 2025-11. */
  month: string
  sums: PeriodSums
}

/** How many months a series goes back, and how many days an interval looks at one by one. */
export const MOST_MONTHS = 120
const MOST_DAYS = 366

/** The sums of a whole record. */
export async function wholeOf(strapi: Core.Strapi, context: RequestContext, choice: RecordChoice): Promise<PeriodSums> {
  return sumOf(await periodsOf(strapi, context, choice, 'whole'))
}

/** Its sums by month, oldest first; the last 120 months that have any. */
export async function monthsOf(strapi: Core.Strapi, context: RequestContext, choice: RecordChoice): Promise<readonly MonthSums[]> {
  const rows = await periodsOf(strapi, context, choice, choice.range === null ? 'months' : 'whole')
  const months = groupRows(rows, ({ period }) => monthOf(period), (row) => row)
  const inOrder = [...months].sort(([one], [other]) => (one < other ? -1 : 1))
  return inOrder.slice(-MOST_MONTHS).map(([month, periods]) => ({ month, sums: sumOf(periods) }))
}

/**
 * What intervals are drawn from, of first or of revised verdicts: the days that have any where there are at most 366, else the months.
 */
export async function clustersOf(
  strapi: Core.Strapi,
  context: RequestContext,
  choice: RecordChoice,
  verdicts: 'first' | 'revised',
): Promise<readonly ComparedSums[]> {
  const fetch = verdicts === 'first' ? fetchClusters : fetchRevisedClusters
  const load = (span: 'day' | 'month') =>
    loadOnce<RecordChoice, readonly ComparedSums[]>(context, `TrackRecord.${verdicts} ${span}`, choice, textOf, (all) => fetch(strapi, span, all), [])
  const days = await load('day')
  return days.length <= MOST_DAYS ? days : load('month')
}

/** Keeps rows of `record_periods` that together are the range, each call in one of them. */
export function inRange(query: Knex.QueryBuilder, range: DayRange | null): Knex.QueryBuilder {
  if (range === null) return query.where('span', 'all')
  const { months, days } = spansOf(range)
  return query.where((either) => {
    if (months) either.orWhere((whole) => void whole.where('span', 'month').whereBetween('period', [...months]))
    for (const bounds of days) either.orWhere((edge) => void edge.where('span', 'day').whereBetween('period', [...bounds]))
  })
}

function sumOf(periods: readonly { sums: PeriodSums }[]): PeriodSums {
  return periods.map(({ sums }) => sums).reduce(addPeriods, emptyPeriod())
}

interface StoredPeriod {
  asked: string
  period: string
  sums: string
}

interface Period {
  period: string
  sums: PeriodSums
}

function periodsOf(strapi: Core.Strapi, context: RequestContext, choice: RecordChoice, what: 'whole' | 'months'): Promise<readonly Period[]> {
  return loadOnce<RecordChoice, readonly Period[]>(context, `TrackRecord.${what}`, choice, textOf, (all) => fetchPeriods(strapi, what, all), [])
}

async function fetchPeriods(strapi: Core.Strapi, what: 'whole' | 'months', all: readonly RecordChoice[]): Promise<Map<string, Period[]>> {
  const knex = strapi.db.connection
  const stored = await stretchPerParent<RecordChoice, StoredPeriod>(knex, all, (choice) => {
    const query = periods(knex, choice).select('period', 'sums')
    return what === 'whole' ? inRange(query, choice.range) : query.where('span', 'month').orderBy('period', 'desc').limit(MOST_MONTHS)
  })
  stored.sort((one, other) => (one.period < other.period ? -1 : 1))
  return groupRows(stored, ({ asked }) => asked, ({ period, sums }) => ({ period, sums: JSON.parse(sums) as PeriodSums }))
}

interface StoredCluster {
  asked: string
  compared: number
  compared_brier: number
  market_brier: number
}

async function fetchClusters(strapi: Core.Strapi, span: 'day' | 'month', all: readonly RecordChoice[]): Promise<Map<string, ComparedSums[]>> {
  const knex = strapi.db.connection
  const stored = await stretchPerParent<RecordChoice, StoredCluster>(knex, all, (choice) =>
    clusters(knex, span, choice).select('compared', 'compared_brier', 'market_brier').where('compared', '>', 0),
  )
  return groupRows(stored, ({ asked }) => asked, ({ compared, compared_brier, market_brier }) => ({
    compared, comparedBrier: compared_brier, marketBrier: market_brier,
  }))
}

/** Seldom asked for and few, so they have no columns of their own. */
async function fetchRevisedClusters(strapi: Core.Strapi, span: 'day' | 'month', all: readonly RecordChoice[]): Promise<Map<string, ComparedSums[]>> {
  const knex = strapi.db.connection
  const stored = await stretchPerParent<RecordChoice, StoredPeriod>(knex, all, (choice) => clusters(knex, span, choice).select('period', 'sums'))
  return groupRows(stored, ({ asked }) => asked, ({ sums }) => (JSON.parse(sums) as PeriodSums).revised)
}

function clusters(knex: Knex, span: 'day' | 'month', choice: RecordChoice): Knex.QueryBuilder {
  const query = periods(knex, choice)
  // One more than are looked at says that there are too many.
  if (span === 'day') return inDays(query.where({ span }), choice.range).limit(MOST_DAYS + 1)
  return choice.range === null ? query.where({ span }) : inRange(query, choice.range)
}

function periods(knex: Knex, choice: RecordChoice): Knex.QueryBuilder {
  return knex(RECORD_PERIODS)
    .where({ author_document_id: choice.author, category_document_id: choice.category })
    .select({ asked: knex.raw('cast(? as varchar(200))', [textOf(choice)]) })
}

/** Keeps rows whose period is a day of the range. */
function inDays(query: Knex.QueryBuilder, range: DayRange | null): Knex.QueryBuilder {
  if (range?.from) query.where('period', '>=', range.from)
  if (range?.to) query.where('period', '<=', range.to)
  return query
}

/** Tells a choice from all others. */
export function textOf({ author, category, range }: RecordChoice): string {
  return JSON.stringify([author, category, range?.from ?? null, range?.to ?? null])
}
