import type { Core } from '@strapi/strapi'
import type { Knex } from 'knex'
import { now } from '../../clock'
import type { PeriodSums } from '../../record/periodSums'
import { EVERY } from '../../record/recordScopes'
import { CALL_AUTHORS, CALLS } from '../../record/recordTables'
import type { RequestContext } from '../contract'
import { loadOnce } from './loaders'
import { textOf, wholeOf, type RecordChoice } from './recordPeriods'
import { stretchPerParent } from './stretchPerParent'

/** How many calls, by what became of them. */
export interface RecordCounts {
  calls: number
  /** Not settled yet, the overdue ones among them. */
  open: number
  overdue: number
  right: number
  wrong: number
  void: number
  /** Of all these, those whose article has been taken down. */
  withdrawn: number
}

/** What periods do not hold, because it changes without a resolution. */
export interface StandingCounts {
  open: number
  overdue: number
  withdrawn: number
}

export const nothingStanding: StandingCounts = { open: 0, overdue: 0, withdrawn: 0 }

/** The counts of a record. */
export async function countsOf(strapi: Core.Strapi, context: RequestContext, choice: RecordChoice): Promise<RecordCounts> {
  const settled = await wholeOf(strapi, context, choice)
  const standing = await loadOnce<RecordChoice, StandingCounts>(
    context, 'TrackRecord.standing', choice, textOf, (all) => fetchStanding(strapi, all), nothingStanding,
  )
  return countsFrom(settled, standing)
}

export function countsFrom({ right, wrong, void: annulled }: PeriodSums, { open, overdue, withdrawn }: StandingCounts): RecordCounts {
  return { calls: open + right + wrong + annulled, open, overdue, right, wrong, void: annulled, withdrawn }
}

/** Keeps the calls of a choice; the statement calls their table `call`. */
export function ofChoice(query: Knex.QueryBuilder, { author, category, range }: RecordChoice): Knex.QueryBuilder {
  if (author !== EVERY) {
    query.whereExists((signed) => {
      signed.from(`${CALL_AUTHORS} as signed`).select('signed.position').where('signed.author_document_id', author)
        .whereRaw('?? = ??', ['signed.prediction_document_id', 'call.prediction_document_id'])
    })
  }
  if (category !== EVERY) query.where('call.category_document_id', category)
  if (range?.from) query.where('call.counted_on', '>=', range.from)
  if (range?.to) query.where('call.counted_on', '<=', range.to)
  return query
}

/**
 * Calls that are not settled, and those that were withdrawn, each found by an index that holds no others. The statement yields a row for
 * either, so that both kinds come with one question.
 */
export function standingCalls(knex: Knex, kind: 'pending' | 'withdrawn', choice: RecordChoice): Knex.QueryBuilder {
  const query = knex(`${CALLS} as call`)
  if (kind === 'withdrawn') return ofChoice(query.whereNotNull('call.withdrawn_at'), choice).select(countsIn(knex, '0', '0', 'count(*)'))
  const overdue = knex.raw('sum(case when ?? < ? then 1 else 0 end)', ['call.closes_at', now().toISOString()])
  return ofChoice(query.where('call.result', 'pending'), choice).select(countsIn(knex, 'count(*)', overdue, '0'))
}

function countsIn(knex: Knex, open: string, overdue: string | Knex.Raw, withdrawn: string): Record<string, Knex.Raw> {
  return { open: knex.raw(open), overdue: typeof overdue === 'string' ? knex.raw(overdue) : overdue, withdrawn: knex.raw(withdrawn) }
}

/** What `standingCalls` yields; the databases hand counts out as numbers or as text, and the sum over nothing as null. */
export type StoredStanding = Record<keyof StandingCounts, number | string | null>

export function addStanding(sum: StandingCounts, { open, overdue, withdrawn }: StoredStanding): StandingCounts {
  return { open: sum.open + Number(open), overdue: sum.overdue + Number(overdue), withdrawn: sum.withdrawn + Number(withdrawn) }
}

async function fetchStanding(strapi: Core.Strapi, all: readonly RecordChoice[]): Promise<Map<string, StandingCounts>> {
  const knex = strapi.db.connection
  const both = all.flatMap((choice) => [{ choice, kind: 'pending' as const }, { choice, kind: 'withdrawn' as const }])
  const stored = await stretchPerParent<(typeof both)[number], StoredStanding & { asked: string }>(knex, both, ({ choice, kind }) =>
    standingCalls(knex, kind, choice).select({ asked: knex.raw('cast(? as varchar(200))', [textOf(choice)]) }),
  )
  const counts = new Map<string, StandingCounts>()
  for (const row of stored) counts.set(row.asked, addStanding(counts.get(row.asked) ?? nothingStanding, row))
  return counts
}
