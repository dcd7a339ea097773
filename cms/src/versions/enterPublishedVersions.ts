import type { Core } from '@strapi/strapi'
import { PREDICTION } from '../rules/rule'
import { articlesWithVersions, keepVersion } from '../storage/articleVersions'
import { inTransaction } from '../storage/inTransaction'
import { contentHash, storedArticles } from './articleContent'

interface Published {
  id: number
  documentId: string
  locale: string
}

/**
 * What became public before versions were kept becomes the first version of its article, as it is now and as old as its publication;
 * who published it is not known. Later starts find nothing to enter.
 */
export async function enterPublishedVersions({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  const known = await inTransaction(strapi, articlesWithVersions)
  const published: Published[] = await strapi.db
    .query(PREDICTION)
    .findMany({ where: { publishedAt: { $notNull: true } }, select: ['id', 'documentId', 'locale'], orderBy: { id: 'asc' } })
  const missing = published.filter(({ documentId, locale }) => !known.has(`${documentId} ${locale}`))
  for (const { id } of missing) {
    await strapi.db.transaction(async () => {
      for (const { documentId, locale, publishedAt, content } of await storedArticles(strapi, { id }, 'published')) {
        const at = new Date(publishedAt ?? 0).getTime()
        const version = { prediction_document_id: documentId, locale, kind: 'published' as const, at, by_name: null, hash: contentHash(content), content }
        await inTransaction(strapi, (knex) => keepVersion(knex, version))
      }
    })
  }
  if (missing.length > 0) strapi.log.info(`Kept the first version of ${String(missing.length)} articles.`)
}
