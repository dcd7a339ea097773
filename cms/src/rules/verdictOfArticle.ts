import { errors } from '@strapi/utils'
import type { Core } from '@strapi/strapi'
import { lockDocument } from '../storage/documentLock'
import { findFrozenVerdictOfArticle } from '../storage/frozenVerdicts'
import { inTransaction } from '../storage/inTransaction'
import { editorLanguage } from './editorLanguage'
import { inLocales, predictionRows } from './predictionRows'
import { documentIdOf, PREDICTION, rule, VERDICT, type Rule } from './rule'

const messages = {
  'zh-Hans': {
    ofAnother: '这个判断已经属于另一篇文章。每篇文章要有自己的判断：请新建一个。',
    frozen: '文章已经发表，判断不能更换。要改变看法，请打开它的判断，在“改变看法”几栏写明。',
  },
  en: {
    ofAnother: 'This verdict already belongs to another article. Every article has its own: create a new one.',
    frozen: 'The article has been published, so its verdict cannot be exchanged. For a change of mind, open its verdict and fill in the fields of that name.',
  },
}

/** A verdict belongs to one article, from the first save on; once published, the article keeps it for good. */
export const verdictOfArticle: Rule = rule(
  { types: [PREDICTION], actions: ['create', 'update', 'clone', 'publish', 'delete'] },
  async (write, next) => {
    const result = await next()
    const documentId = documentIdOf(write, result)
    if (write.action === 'delete') {
      if ((await write.strapi.db.query(PREDICTION).count({ where: { documentId } })) === 0) await release(write.strapi, documentId)
      return result
    }
    if (write.action === 'clone') await leaveToOriginal(write.strapi, documentId)
    const rows = inLocales(await predictionRows(write.strapi, documentId, 'draft'), write.params.locale)
    for (const row of rows) await claim(write.strapi, documentId, row.verdict?.documentId)
    return result
  },
)

/** A copied article does not take the verdict along; one that was chosen for the copy stays. */
async function leaveToOriginal(strapi: Core.Strapi, predictionDocumentId: string): Promise<void> {
  for (const { id, verdict } of await predictionRows(strapi, predictionDocumentId, 'draft')) {
    if (!verdict) continue
    const ofOriginal = await strapi.db.query(VERDICT).count({ where: { id: verdict.id, predictionDocumentId: { $notNull: true } } })
    if (ofOriginal > 0) await strapi.db.query(PREDICTION).update({ where: { id }, data: { verdict: null } })
  }
}

async function claim(strapi: Core.Strapi, predictionDocumentId: string, verdictDocumentId: string | undefined): Promise<void> {
  const message = messages[editorLanguage(strapi)]
  const frozen = await inTransaction(strapi, (knex) => findFrozenVerdictOfArticle(knex, predictionDocumentId))
  if (frozen && frozen.verdict_document_id !== verdictDocumentId) throw new errors.ValidationError(message.frozen)
  if (verdictDocumentId) await lockDocument(strapi, VERDICT, verdictDocumentId)
  await release(strapi, predictionDocumentId, verdictDocumentId)
  if (!verdictDocumentId) return
  const claimed = await inTransaction(strapi, async (knex) =>
    knex('verdicts')
      .where({ document_id: verdictDocumentId })
      .andWhere((free) => free.whereNull('prediction_document_id').orWhere({ prediction_document_id: predictionDocumentId }))
      .update({ prediction_document_id: predictionDocumentId }),
  )
  if (claimed === 0) throw new errors.ValidationError(message.ofAnother)
}

/** Lets go of verdicts the article does not use; a frozen one is its own for ever. */
async function release(strapi: Core.Strapi, predictionDocumentId: string, except = ''): Promise<void> {
  await strapi.db.query(VERDICT).updateMany({
    where: { predictionDocumentId, issuedAt: { $null: true }, documentId: { $ne: except } },
    data: { predictionDocumentId: null },
  })
}
