import type { Core } from '@strapi/strapi'
import type { Knex } from 'knex'
import { now } from '../../clock'
import type { PeriodSums } from '../../record/periodSums'
import { CALLS } from '../../record/recordTables'
import type { RequestContext } from '../contract'
import { loadOnce } from './loaders'
import { ofChoice, onlyResult } from './recordConditions'
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

export const standingKinds = ['pending', 'withdrawn'] as const
export type StandingKind = (typeof standingKinds)[number]

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

/** Counts the calls of a choice that are not settled, or those that were withdrawn: each kind has an index that holds no others. */
export function standingCalls(knex: Knex, kind: StandingKind, choice: RecordChoice): Knex.QueryBuilder {
  const query = ofChoice(knex(`${CALLS} as call`), choice)
  if (kind === 'withdrawn') {
    return query.whereNotNull('call.withdrawn_at').select({ open: knex.raw('0'), overdue: knex.raw('0'), withdrawn: knex.raw('count(*)') })
  }
  const overdue = knex.raw('sum(case when ?? < ? then 1 else 0 end)', ['call.closes_at', now().toISOString()])
  return onlyResult(query, 'pending').select({ open: knex.raw('count(*)'), overdue, withdrawn: knex.raw('0') })
}

/** What `standingCalls` yields; the databases hand counts out as numbers or as text, and the sum over nothing as null. */
export type StoredStanding = Record<keyof StandingCounts, number | string | null>

export function addStanding(sum: StandingCounts, { open, overdue, withdrawn }: StoredStanding): StandingCounts {
  return { open: sum.open + Number(open), overdue: sum.overdue + Number(overdue), withdrawn: sum.withdrawn + Number(withdrawn) }
}

async function fetchStanding(strapi: Core.Strapi, all: readonly RecordChoice[]): Promise<Map<string, StandingCounts>> {
  const knex = strapi.db.connection
  const both = all.flatMap((choice) => standingKinds.map((kind) => ({ choice, kind })))
  const stored = await stretchPerParent<(typeof both)[number], StoredStanding & { asked: string }>(knex, both, ({ choice, kind }) =>
    standingCalls(knex, kind, choice).select({ asked: knex.raw('cast(? as varchar(200))', [textOf(choice)]) }),
  )
  const counts = new Map<string, StandingCounts>()
  for (const row of stored) counts.set(row.asked, addStanding(counts.get(row.asked) ?? nothingStanding, row))
  return counts
}
