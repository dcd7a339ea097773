import { now } from '../clock'
import { putIntoBin } from '../storage/articleBin'
import { inTransaction } from '../storage/inTransaction'
import { storedArticles } from '../versions/articleContent'
import { editorName } from './editorName'
import { inLocales } from './predictionRows'
import { PREDICTION, rule, type Rule } from './rule'

/** What is deleted of an article goes into the bin, by whichever way it is deleted, in the transaction that deletes it. */
export const deletedArticles: Rule = rule({ types: [PREDICTION], actions: ['delete'] }, async (write, next) => {
  const { strapi, params } = write
  const drafts = inLocales(await storedArticles(strapi, { documentId: String(params.documentId) }, 'draft'), params.locale)
  const result = await next()
  await inTransaction(strapi, async (knex) => {
    for (const { documentId, locale, slug, firstPublishedAt, createdBy, content } of drafts) {
      await putIntoBin(knex, {
        prediction_document_id: documentId,
        locale,
        slug,
        first_published_at: firstPublishedAt,
        created_by: createdBy?.id ?? null,
        deleted_at: now().getTime(),
        deleted_by_name: editorName(strapi),
        content,
      })
    }
  })
  return result
})
