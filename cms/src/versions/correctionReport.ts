import type { Core } from '@strapi/strapi'
import { readTexts, textHashes, type ReadText } from '../ledger/articleHash'
import { predictionRows, type PredictionRow } from '../rules/predictionRows'
import { CORRECTION } from '../rules/rule'
import { wholeCharacters } from '../rules/wholeCharacters'
import { inTransaction } from '../storage/inTransaction'
import { lastPublished } from '../storage/publishedTexts'

/** A correction as it was recorded. `at` is ISO 8601. */
export interface RecordedCorrection {
  documentId: string
  kind: 'typo' | 'clarification' | 'correction'
  note: string
  at: string
  by: string | null
}

export interface CorrectionReport {
  /** Whether the article has ever been public in this language: then a change of its text is explained. */
  wasPublic: boolean
  isPublic: boolean
  /** In how many languages readers can read it now. */
  publicLanguages: number
  corrections: RecordedCorrection[]
}

/** How an article stands with its readers in a language, and what has been corrected, newest first. */
export async function correctionReport(strapi: Core.Strapi, documentId: string, locale: string): Promise<CorrectionReport> {
  const published = await predictionRows(strapi, documentId, 'published')
  const hashes = await inTransaction(strapi, (knex) => lastPublished(knex, documentId, locale))
  const rows: RecordedCorrection[] = await strapi.db.query(CORRECTION).findMany({
    where: { predictionDocumentId: documentId, language: locale.replace('-', '_') },
    select: ['documentId', 'kind', 'note', 'at', 'by'],
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    limit: 100,
  })
  return {
    wasPublic: hashes !== undefined,
    isPublic: published.some((row) => row.locale === locale),
    publicLanguages: published.length,
    corrections: rows.map(({ documentId: id, kind, note, at, by }) => ({ documentId: id, kind, note, at, by })),
  }
}

/**
 * Which texts that readers knew a form would change, as the rule counts it when the form is published; none of an article that never
 * was public.
 * @param texts the form's values
 */
export async function changedTexts(
  strapi: Core.Strapi,
  documentId: string,
  locale: string,
  texts: Record<string, unknown>,
): Promise<ReadText[]> {
  const before = await inTransaction(strapi, (knex) => lastPublished(knex, documentId, locale))
  if (!before) return []
  const after = await textHashes({ ...texts, body: texts.body === undefined ? null : wholeCharacters(texts.body) } as PredictionRow)
  return readTexts.filter((field) => before[field] !== after[field])
}
