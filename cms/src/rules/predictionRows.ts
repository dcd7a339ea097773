import type { Core } from '@strapi/strapi'
import { DEFAULT_LOCALE, PREDICTION } from './rule'

export interface Referenced {
  id: number
  documentId: string
}

/** One stored row of an article: a language, as draft or as published. */
export interface PredictionRow {
  id: number
  documentId: string
  locale: string
  publishedAt: string | null
  title: string | null
  summary: string | null
  body: unknown
  heroCaption: string | null
  correctionKind: 'typo' | 'clarification' | 'correction' | null
  correctionNote: string | null
  takedownReason: string | null
  publishAt: string | null
  publishProblem: string | null
  slug: string | null
  firstPublishedAt: string | null
  category: Referenced | null
  event: Referenced | null
  outcome: Referenced | null
  verdict: Referenced | null
  authors: Referenced[]
  sponsorLinks: Referenced[]
}

const REFERENCE = { select: ['id', 'documentId'] }

/** The rows of an article, drafts or published ones, with what they refer to. */
export async function predictionRows(
  strapi: Core.Strapi,
  documentId: string,
  version: 'draft' | 'published',
): Promise<PredictionRow[]> {
  const rows: unknown = await strapi.db.query(PREDICTION).findMany({
    where: { documentId, publishedAt: version === 'draft' ? { $null: true } : { $notNull: true } },
    populate: {
      category: REFERENCE,
      event: REFERENCE,
      outcome: REFERENCE,
      verdict: REFERENCE,
      authors: REFERENCE,
      sponsorLinks: REFERENCE,
    },
  })
  return rows as PredictionRow[]
}

/** The rows a write is about: those of its locale or locales; the default language where it names none. */
export function inLocales<Row extends { locale: string }>(rows: Row[], locale: string | string[] | null | undefined): Row[] {
  if (locale === '*') return rows
  // An empty name is none: Strapi takes the default language then.
  const locales = Array.isArray(locale) ? locale : [locale || DEFAULT_LOCALE]
  return rows.filter((row) => locales.includes(row.locale))
}
