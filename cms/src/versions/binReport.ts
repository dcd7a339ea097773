import type { BinnedArticle } from '../storage/articleBin'

/** A deleted article in the bin. Times are ISO 8601. */
export interface BinLine {
  documentId: string
  title: string | null
  /** The languages in which it was deleted. */
  locales: string[]
  deletedAt: string
  by: string | null
}

/** One line per article, the one deleted last first. */
export function binLines(rows: readonly BinnedArticle[]): BinLine[] {
  const lines = new Map<string, BinLine>()
  for (const { prediction_document_id: documentId, locale, content, deleted_at, deleted_by_name: by } of rows) {
    const line = lines.get(documentId)
    if (line) {
      line.locales.push(locale)
      line.title ??= content.title
    } else lines.set(documentId, { documentId, title: content.title, locales: [locale], deletedAt: new Date(deleted_at).toISOString(), by })
  }
  return [...lines.values()]
}
