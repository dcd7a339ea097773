import type { Core } from '@strapi/strapi'
import { PREDICTION } from '../rules/rule'

/** An article of ours, as a link to it needs. */
export interface ArticleReference {
  documentId: string
  title: string | null
  locale: string
  published: boolean
}

/** The oldest article on each outcome, in the wanted language where it has one. Keys are documentIds of outcomes. */
export async function articlesOfOutcomes(
  strapi: Core.Strapi,
  outcomeDocumentIds: readonly string[],
  locale: string,
): Promise<Map<string, ArticleReference>> {
  const rows: { documentId: string; title: string | null; locale: string; publishedAt: string | null; outcome: { documentId: string } }[] =
    outcomeDocumentIds.length === 0
      ? []
      : await strapi.db.query(PREDICTION).findMany({
          where: { outcome: { documentId: { $in: [...outcomeDocumentIds] } } },
          select: ['documentId', 'title', 'locale', 'publishedAt'],
          populate: { outcome: { select: ['documentId'] } },
          orderBy: { id: 'asc' },
        })
  const found = new Map<string, ArticleReference>()
  for (const { documentId, title, locale: language, publishedAt, outcome } of rows) {
    const known = found.get(outcome.documentId)
    if (known && known.documentId !== documentId) continue
    const published = publishedAt !== null || known?.published === true
    if (!known || language === locale) found.set(outcome.documentId, { documentId, title, locale: language, published })
    else known.published = published
  }
  return found
}
