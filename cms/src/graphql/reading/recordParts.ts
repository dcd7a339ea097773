import type { Core } from '@strapi/strapi'
import type { Knex } from 'knex'
import { addPeriods, emptyPeriod, type PeriodSums } from '../../record/periodSums'
import { EVERY } from '../../record/recordScopes'
import { CALL_AUTHORS, CALLS, RECORD_PERIODS } from '../../record/recordTables'
import { onlyUsed } from './published'
import {
  addStanding,
  countsFrom,
  nothingStanding,
  standingCalls,
  standingKinds,
  type RecordCounts,
  type StandingCounts,
  type StandingKind,
  type StoredStanding,
} from './recordCounts'
import { inRange, type RecordChoice } from './recordPeriods'
import { stretchPerParent } from './stretchPerParent'
import { columnOf, tableOf } from './table'

/** The part of a record that is one author's or one category's. */
export interface RecordPart {
  documentId: string
  name: string
  nameEn: string | null
  /** Only where it is public: while a published article uses it. */
  slug: string | null
  counts: RecordCounts
  sums: PeriodSums
  choice: RecordChoice
}

export type PartedBy = 'author' | 'category'

/** How many parts a record has at most. */
export const mostParts: Record<PartedBy, number> = { author: 100, category: 50 }

/**
 * A record taken apart by who signed or by section, most calls first, in five statements. A record of one author
 * has one part by author, and likewise for a category. Each is named as in its newest call, since it may no longer be public.
 */
export async function partsOf(strapi: Core.Strapi, choice: RecordChoice, by: PartedBy): Promise<RecordPart[]> {
  const knex = strapi.db.connection
  const sums = await sumsByPart(knex, choice, by)
  const standing = await standingByPart(knex, choice, by)
  const counted = [...new Set([...sums.keys(), ...standing.keys()])].map((documentId) => {
    const settled = sums.get(documentId) ?? emptyPeriod()
    return { documentId, sums: settled, counts: countsFrom(settled, standing.get(documentId) ?? nothingStanding) }
  })
  // A withdrawn call is one of the settled or the open ones, so a part without any of these is not of the record.
  const parts = counted.filter(({ counts }) => counts.calls > 0).sort(mostCallsFirst).slice(0, mostParts[by])
  const ids = parts.map(({ documentId }) => documentId)
  const names = await newestNames(knex, ids, by)
  const slugs = await publicSlugs(strapi, ids, by)
  return parts.map(({ documentId, ...numbers }) => ({
    documentId,
    name: names.get(documentId)?.name ?? '',
    nameEn: names.get(documentId)?.name_en ?? null,
    slug: slugs.get(documentId) ?? null,
    ...numbers,
    choice: { ...choice, [by]: documentId },
  }))
}

function mostCallsFirst(one: { documentId: string; counts: RecordCounts }, other: { documentId: string; counts: RecordCounts }): number {
  return other.counts.calls - one.counts.calls || (one.documentId < other.documentId ? -1 : 1)
}

async function sumsByPart(knex: Knex, choice: RecordChoice, by: PartedBy): Promise<Map<string, PeriodSums>> {
  const [part, other] = by === 'author' ? (['author_document_id', 'category_document_id'] as const) : (['category_document_id', 'author_document_id'] as const)
  const query = inRange(knex(RECORD_PERIODS).where(other, by === 'author' ? choice.category : choice.author), choice.range)
  if (choice[by] === EVERY) query.whereNot(part, EVERY)
  else query.where(part, choice[by])
  const rows: { part: string; sums: string }[] = await query.select({ part, sums: 'sums' }).orderBy('period')
  const sums = new Map<string, PeriodSums>()
  for (const row of rows) sums.set(row.part, addPeriods(sums.get(row.part) ?? emptyPeriod(), JSON.parse(row.sums) as PeriodSums))
  return sums
}

async function standingByPart(knex: Knex, choice: RecordChoice, by: PartedBy): Promise<Map<string, StandingCounts>> {
  const rows = await stretchPerParent<StandingKind, StoredStanding & { part: string }>(knex, standingKinds, (kind) => {
    const query = standingCalls(knex, kind, choice)
    if (by === 'author') {
      // The few calls come first, and `cross join` tells SQLite to keep it so.
      query.crossJoin(knex.raw('?? as author', [CALL_AUTHORS]))
        .whereRaw('?? = ??', ['author.prediction_document_id', 'call.prediction_document_id'])
      if (choice.author !== EVERY) query.where('author.author_document_id', choice.author)
    }
    // Not the column itself: its index would be walked, over all calls there are, to find the few in order.
    const part = by === 'author' ? `coalesce(author.author_document_id, '')` : `coalesce(call.category_document_id, '')`
    return query.select({ part: knex.raw(part) }).groupByRaw(part)
  })
  const counts = new Map<string, StandingCounts>()
  for (const row of rows) {
    if (row.part !== EVERY) counts.set(row.part, addStanding(counts.get(row.part) ?? nothingStanding, row))
  }
  return counts
}

interface Named {
  part: string
  name: string
  name_en: string | null
}

async function newestNames(knex: Knex, ids: readonly string[], by: PartedBy): Promise<Map<string, Named>> {
  if (ids.length === 0) return new Map()
  const rows = await stretchPerParent<string, Named>(knex, ids, (id) =>
    by === 'author'
      ? knex(CALL_AUTHORS).where('author_document_id', id).select({ part: 'author_document_id', name: 'name', name_en: 'name_en' }).orderBy('issued_at', 'desc').limit(1)
      : knex(CALLS).where('category_document_id', id).select({ part: 'category_document_id', name: 'category_name', name_en: 'category_name_en' }).orderBy('issued_at', 'desc').limit(1),
  )
  return new Map(rows.map((row) => [row.part, row]))
}

async function publicSlugs(strapi: Core.Strapi, ids: readonly string[], by: PartedBy): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const type = by === 'author' ? 'Author' : 'Category'
  const table = tableOf(strapi, type)
  const query = strapi.db
    .connection(`${table.name} as used`)
    .whereIn('used.document_id', [...ids])
    .select({ documentId: 'used.document_id', slug: `used.${columnOf(table, 'slug')}` })
  const rows = (await onlyUsed(strapi, query, type, 'used')) as { documentId: string; slug: string }[]
  return new Map(rows.map(({ documentId, slug }) => [documentId, slug]))
}
