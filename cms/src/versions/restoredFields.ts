import type { Core } from '@strapi/strapi'
import { AUTHOR, CATEGORY, EVENT, OUTCOME, SPONSOR_LINK, VERDICT } from '../rules/rule'
import { findFrozenVerdictOfArticle } from '../storage/frozenVerdicts'
import { inTransaction } from '../storage/inTransaction'
import { oneReference, severalReferences, textFields, type ArticleContent, type NamedReference } from './articleContent'

const FILE = 'plugin::upload.file'
const typeOf = {
  category: CATEGORY,
  event: EVENT,
  outcome: OUTCOME,
  verdict: VERDICT,
  authors: AUTHOR,
  sponsorLinks: SPONSOR_LINK,
} as const

export interface RestoredFields {
  /** As the document service takes them. */
  data: Record<string, unknown>
  /** What the version refers to and is not there any more, or is another article's now, by name. */
  missing: string[]
}

/**
 * The content of an older version as fields of a draft. What is frozen with a published verdict is left as it is; what has been
 * deleted since is left out, and named.
 * @param fields which fields may be written
 */
export async function restoredFields(
  strapi: Core.Strapi,
  documentId: string,
  content: ArticleContent,
  fields: readonly (keyof ArticleContent)[],
): Promise<RestoredFields> {
  const frozen = await inTransaction(strapi, (knex) => findFrozenVerdictOfArticle(knex, documentId))
  const missing: string[] = []
  const exists = async (field: keyof typeof typeOf, reference: NamedReference) => {
    const isThere = await isFree(strapi, documentId, typeOf[field], reference.documentId)
    if (!isThere) missing.push(reference.name)
    return isThere
  }
  const data: Record<string, unknown> = { body: content.body, sources: content.sources, disclosures: content.disclosures }
  for (const field of textFields) data[field] = content[field]
  for (const field of oneReference) {
    if (frozen && field !== 'category') continue
    const reference = content[field]
    if (!reference) data[field] = null
    else if (await exists(field, reference)) data[field] = reference.documentId
  }
  for (const field of severalReferences) {
    const there: string[] = []
    for (const reference of content[field]) if (await exists(field, reference)) there.push(reference.documentId)
    data[field] = there
  }
  if (!content.hero) data.hero = null
  else if ((await strapi.db.query(FILE).count({ where: { id: content.hero.id } })) > 0) data.hero = content.hero.id
  else missing.push(content.hero.name)
  return { data: Object.fromEntries(Object.entries(data).filter(([field]) => (fields as readonly string[]).includes(field))), missing }
}

/** A verdict that another article has taken meanwhile is not free. */
async function isFree(strapi: Core.Strapi, articleId: string, uid: string, documentId: string): Promise<boolean> {
  const found: { predictionDocumentId?: string | null } | null = await strapi.db.query(uid).findOne({ where: { documentId } })
  return found !== null && (uid !== VERDICT || !found.predictionDocumentId || found.predictionDocumentId === articleId)
}
