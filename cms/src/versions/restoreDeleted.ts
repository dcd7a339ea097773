import type { Core } from '@strapi/strapi'
import { PREDICTION } from '../rules/rule'
import { removeFromBin, takeFromBin, type BinnedArticle } from '../storage/articleBin'
import { lockDocument } from '../storage/documentLock'
import { inTransaction } from '../storage/inTransaction'
import { claimSlug, releaseSlug } from '../storage/predictionSlugs'
import type { ArticleContent } from './articleContent'
import { keepArticle } from './keepArticle'
import { restoredFields } from './restoredFields'

export interface RestoredArticle {
  locale: string
  /** By name, what the article referred to and what is not there any more, or another article's now. */
  missing: string[]
}

const everyField: (keyof ArticleContent)[] = [
  'title', 'summary', 'rationale', 'heroAlt', 'heroCaption', 'heroCredit', 'disclaimer', 'body', 'hero', 'sources', 'disclosures',
  'category', 'event', 'outcome', 'verdict', 'authors', 'sponsorLinks',
]

/**
 * Brings a deleted article back as a draft, in every language in which it was deleted, with the documentId, the maker and, unless another
 * article has taken it, the address it had. By the document service, so that every rule holds. Once: a second call finds nothing.
 * @param mayRestore is asked again about what is restored, with the bin held
 * @returns null where the bin does not hold it
 */
export async function restoreDeleted(
  strapi: Core.Strapi,
  documentId: string,
  editor: number | null,
  mayRestore: (article: BinnedArticle) => boolean,
): Promise<RestoredArticle | null> {
  // Typed as if it gave a promise of a promise.
  const restored: unknown = await strapi.db.transaction(async () => {
    await lockDocument(strapi, PREDICTION, documentId)
    const deleted = await inTransaction(strapi, (knex) => takeFromBin(knex, documentId))
    const [first] = deleted
    if (!first || !deleted.every(mayRestore)) return null
    const missing = new Set<string>()
    for (const article of deleted) for (const name of await restoreLanguage(strapi, article, editor)) missing.add(name)
    if (first.slug) await giveOldAddress(strapi, documentId, first.slug)
    await inTransaction(strapi, (knex) => removeFromBin(knex, documentId))
    return { locale: first.locale, missing: [...missing] }
  })
  return restored as RestoredArticle | null
}

async function restoreLanguage(strapi: Core.Strapi, article: BinnedArticle, editor: number | null): Promise<string[]> {
  const { prediction_document_id: documentId, locale, content, first_published_at: firstPublishedAt } = article
  // Somebody may have begun the language anew since: theirs stays, and this is kept among the versions.
  if ((await strapi.db.query(PREDICTION).count({ where: { documentId, locale } })) > 0) {
    await keepArticle(strapi, { documentId, locale, content }, 'replaced')
    return []
  }
  const { data, missing } = await restoredFields(strapi, documentId, content, everyField)
  const isThere = (await strapi.db.query(PREDICTION).count({ where: { documentId } })) > 0
  const people = { createdBy: await stillThere(strapi, article.created_by, editor), updatedBy: editor }
  const documents = strapi.documents(PREDICTION)
  if (isThere) await documents.update({ documentId, locale, data: { ...data, ...people } } as never)
  else await documents.create({ locale, data: { ...data, ...people, ...frozenFields(article), documentId } } as never)
  if (firstPublishedAt) await strapi.db.query(PREDICTION).updateMany({ where: { documentId, locale }, data: { firstPublishedAt } })
  return missing
}

/** What is frozen with a published verdict comes back as it was. */
function frozenFields({ content, first_published_at }: BinnedArticle): Record<string, unknown> {
  if (!first_published_at) return {}
  return { event: content.event?.documentId, outcome: content.outcome?.documentId, verdict: content.verdict?.documentId }
}

async function stillThere(strapi: Core.Strapi, maker: number | null, editor: number | null): Promise<number | null> {
  if (maker === null) return editor
  return (await strapi.db.query('admin::user').count({ where: { id: maker } })) > 0 ? maker : editor
}

async function giveOldAddress(strapi: Core.Strapi, documentId: string, slug: string): Promise<void> {
  const where = { documentId, publishedAt: { $null: true } }
  const rows: { slug: string | null }[] = await strapi.db.query(PREDICTION).findMany({ where, select: ['slug'] })
  const isOurs = await inTransaction(strapi, (knex) => claimSlug(knex, slug, documentId))
  if (!isOurs) return
  await strapi.db.query(PREDICTION).updateMany({ where, data: { slug } })
  for (const { slug: other } of rows) {
    if (other && other !== slug) await inTransaction(strapi, (knex) => releaseSlug(knex, other, documentId))
  }
}
