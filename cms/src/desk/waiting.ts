import type { Core } from '@strapi/strapi'
import { articlesOfOutcomes, type ArticleReference } from '../markets/articlesOfOutcomes'
import { OUTCOME } from '../rules/rule'
import { rawRows } from '../storage/rawRows'

/** An outcome that somebody has to decide about. Times are ISO 8601. */
export interface WaitingOutcome {
  documentId: string
  label: string
  labelZh: string | null
  event: { documentId: string; title: string; titleZh: string | null; platform: string; marketUrl: string | null; closesAt: string | null }
  resolution: 'pending' | 'yes' | 'no' | 'void'
  proposedResolution: 'yes' | 'no' | 'void' | null
  proposedAt: string | null
  price: number | null
  article: ArticleReference | null
}

export interface Waiting {
  /** The platform says how it ended, and we do not yet. */
  proposed: WaitingOutcome[]
  /** We have said how it ended, and the platform says otherwise. */
  contradicted: WaitingOutcome[]
  /** Its event's end is past, a verdict of ours stands, and nobody has said how it ended; longest first. */
  overdue: WaitingOutcome[]
}

/** The longest list an editor is shown. */
const most = 100

type StoredRow = Omit<WaitingOutcome, 'article'>

/** @param locale in which language articles are named where they have several */
export async function waitingOutcomes(strapi: Core.Strapi, locale: string, now: Date): Promise<Waiting> {
  const reported = await readOutcomes(strapi, { proposedResolution: { $notNull: true } })
  const late = await overdueOutcomes(strapi, now)
  const articles = await articlesOfOutcomes(strapi, [...reported, ...late].map(({ documentId }) => documentId), locale)
  const withArticle = (row: StoredRow): WaitingOutcome => ({ ...row, article: articles.get(row.documentId) ?? null })
  return {
    proposed: reported.filter(({ resolution }) => resolution === 'pending').map(withArticle),
    contradicted: reported.filter(({ resolution, proposedResolution }) => resolution !== 'pending' && resolution !== proposedResolution).map(withArticle),
    overdue: late.map(withArticle),
  }
}

async function overdueOutcomes(strapi: Core.Strapi, now: Date): Promise<StoredRow[]> {
  const called = await rawRows<{ id: string }>(
    strapi.db.connection,
    `select distinct f.outcome_document_id as id from frozen_verdicts f
      join outcomes o on o.document_id = f.outcome_document_id
      where o.resolution = 'pending' and o.proposed_resolution is null`,
    [],
  )
  const ids = called.map(({ id }) => id)
  if (ids.length === 0) return []
  const rows = await readOutcomes(strapi, { documentId: { $in: ids }, event: { closesAt: { $lt: now.toISOString() } } })
  return rows.sort((one, other) => Date.parse(one.event.closesAt ?? '') - Date.parse(other.event.closesAt ?? ''))
}

async function readOutcomes(strapi: Core.Strapi, where: Record<string, unknown>): Promise<StoredRow[]> {
  const rows: StoredRow[] = await strapi.db.query(OUTCOME).findMany({
    where,
    select: ['documentId', 'label', 'labelZh', 'resolution', 'proposedResolution', 'proposedAt', 'price'],
    populate: { event: { select: ['documentId', 'title', 'titleZh', 'platform', 'marketUrl', 'closesAt'] } },
    orderBy: { proposedAt: 'asc' },
    limit: most,
  })
  return rows.filter(({ event }) => event !== null)
}
