import type { Knex } from 'knex'
import { sponsorClicks } from '../storage/clickTables'
import { sponsorViews } from '../storage/sponsorViews'
import { storedMoment } from '../storage/storedMoment'
import type { SponsorRelationship } from './sponsorDisclosure'

/** A sponsor link, as its report names it. Times are ISO 8601. */
export interface ReportedLink {
  documentId: string
  name: string
  relationship: SponsorRelationship
  placement: 'article_top' | 'article_end' | 'list' | 'footer'
  enabled: boolean
  startsAt: string | null
  endsAt: string | null
}

/** One day of UTC, as 2025-11-30. `views` is null where the place of the link is on pages whose views nobody counts. */
export interface ReportedDay {
  day: string
  clicks: number
  views: number | null
}

export interface SponsorReport {
  link: ReportedLink
  /** Every day of the range, oldest first, those without anything too. */
  days: ReportedDay[]
}

/** A link with its sums over a range, for the list of all. */
export type SponsorSum = ReportedLink & Pick<ReportedDay, 'clicks' | 'views'>

/** The first and the last day of a report, both included. */
export interface ReportRange {
  from: string
  to: string
}

/** More links than a paper has. */
const mostLinks = 500
const dayLength = 24 * 60 * 60 * 1000

interface LinkRow {
  document_id: string
  name: string
  relationship: SponsorRelationship
  placement: ReportedLink['placement']
  enabled: boolean | number
  starts_at: Date | number | string | null
  ends_at: Date | number | string | null
}

const columns = ['document_id', 'name', 'relationship', 'placement', 'enabled', 'starts_at', 'ends_at']

/** The whole days up to the one that `now` (milliseconds since 1970) lies in. */
export function lastDays(count: number, now: number): ReportRange {
  const day = (time: number) => new Date(time).toISOString().slice(0, 10)
  return { from: day(now - (count - 1) * dayLength), to: day(now) }
}

/** Each day of a range. */
function daysOf({ from, to }: ReportRange): string[] {
  const [first, last] = [Date.parse(from), Date.parse(to)]
  const count = Math.max(0, Math.round((last - first) / dayLength) + 1)
  return Array.from({ length: count }, (_, index) => new Date(first + index * dayLength).toISOString().slice(0, 10))
}

/** @returns undefined where there is no such link */
export async function sponsorReport(knex: Knex, documentId: string, range: ReportRange): Promise<SponsorReport | undefined> {
  const row = (await knex('sponsor_links').where({ document_id: documentId }).first(columns)) as LinkRow | undefined
  if (!row) return undefined
  const link = asLink(row)
  const [clicks, views] = [await perDay(knex, sponsorClicks, 'clicks', documentId, range), await perDay(knex, sponsorViews, 'views', documentId, range)]
  return {
    link,
    days: daysOf(range).map((day) => ({ day, clicks: clicks.get(day) ?? 0, views: isCounted(link) ? (views.get(day) ?? 0) : null })),
  }
}

/** All links with their sums, those that were changed last first. */
export async function sponsorSums(knex: Knex, range: ReportRange): Promise<SponsorSum[]> {
  const rows = (await knex('sponsor_links').orderBy('updated_at', 'desc').limit(mostLinks).select(columns)) as LinkRow[]
  const [clicks, views] = [await sums(knex, sponsorClicks, 'clicks', range), await sums(knex, sponsorViews, 'views', range)]
  return rows.map(asLink).map((link) => ({
    ...link,
    clicks: clicks.get(link.documentId) ?? 0,
    views: isCounted(link) ? (views.get(link.documentId) ?? 0) : null,
  }))
}

type Counts = 'clicks' | 'views'

/** What stands in lists is on pages whose views are not counted. */
const isCounted = ({ placement }: ReportedLink) => placement !== 'list'

async function perDay(
  knex: Knex,
  table: string,
  what: Counts,
  documentId: string,
  { from, to }: ReportRange,
): Promise<Map<string, number>> {
  const rows: { day: string; n: number | string }[] = await knex(table)
    .where({ sponsor_link_document_id: documentId })
    .whereBetween('day', [from, to])
    .select({ day: 'day', n: what })
  // PostgreSQL's driver answers a bigint as text.
  return new Map(rows.map(({ day, n }) => [day, Number(n)]))
}

async function sums(knex: Knex, table: string, what: Counts, { from, to }: ReportRange): Promise<Map<string, number>> {
  const rows: { link: string; n: number | string }[] = await knex(table)
    .whereBetween('day', [from, to])
    .groupBy('sponsor_link_document_id')
    .select({ link: 'sponsor_link_document_id' })
    .sum({ n: what })
  return new Map(rows.map(({ link, n }) => [link, Number(n)]))
}

function asLink({ document_id, name, relationship, placement, enabled, starts_at, ends_at }: LinkRow): ReportedLink {
  return {
    documentId: document_id,
    name,
    relationship,
    placement,
    enabled: Boolean(enabled),
    startsAt: storedMoment(starts_at),
    endsAt: storedMoment(ends_at),
  }
}
