import type { Core } from '@strapi/strapi'
import { PREDICTION } from '../rules/rule'
import { lockDocument } from '../storage/documentLock'
import type { Version } from '../storage/articleVersions'
import { contentHash, storedArticles, type ArticleContent } from './articleContent'
import { keepArticle } from './keepArticle'
import { restoredFields } from './restoredFields'

/**
 * Writes a version into the article's draft, by the way every save goes, so that all rules hold and nothing becomes public. What the
 * draft held before is kept among the versions.
 * @returns by name what could not be restored since it is not there any more
 */
export async function restoreVersion(
  strapi: Core.Strapi,
  { prediction_document_id: documentId, locale, content }: Version,
  fields: readonly (keyof ArticleContent)[],
  editor: number | null,
): Promise<string[]> {
  // Typed as if it gave a promise of a promise.
  const missing: unknown = await strapi.db.transaction(async () => {
    await lockDocument(strapi, PREDICTION, documentId)
    const [draft] = await storedArticles(strapi, { documentId, locale }, 'draft')
    if (draft && contentHash(draft.content) !== contentHash(content)) await keepArticle(strapi, draft, 'replaced')
    const restored = await restoredFields(strapi, documentId, content, fields)
    await strapi.documents(PREDICTION).update({ documentId, locale, data: { ...restored.data, updatedBy: editor } } as never)
    return restored.missing
  })
  return missing as string[]
}
