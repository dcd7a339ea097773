import { errors } from '@strapi/utils'
import type { Core } from '@strapi/strapi'
import { findFrozenVerdictOfArticle, findFrozenVerdictsOfOutcome } from '../storage/frozenVerdicts'
import { inTransaction } from '../storage/inTransaction'
import { editorLanguage } from './editorLanguage'
import { predictionRows, type Referenced } from './predictionRows'
import { OUTCOME, PREDICTION, rule, type Rule } from './rule'

const messages = {
  'zh-Hans': {
    article: '文章已经发表，它的判断是对这个结果作出的，所以事件和结果不能更换。要谈另一个结果，请另写一篇文章。',
    outcome: '有已发表的判断是对这个结果作出的，所以不能把它移到别的事件。请在那个事件里新建一个结果。',
  },
  en: {
    article: 'The article has been published and its verdict is about this outcome, so event and outcome cannot be exchanged. For another outcome, write another article.',
    outcome: 'A published verdict is about this outcome, so it cannot be moved to another event. Create a new outcome there.',
  },
}

/** What a published verdict is about is frozen with it: the article stays on its outcome, and the outcome on its event. */
export const frozenQuestion: Rule = rule({ types: [PREDICTION, OUTCOME], actions: ['update'] }, async (write, next) => {
  const { strapi, uid } = write
  const documentId = String(write.params.documentId)
  const message = messages[editorLanguage(strapi)]
  if (uid === PREDICTION) {
    const result = await next()
    if (await isOnAnotherOutcome(strapi, documentId)) throw new errors.ValidationError(message.article)
    return result
  }
  const event = await eventOf(strapi, documentId)
  const result = await next()
  const isMoved = (await eventOf(strapi, documentId)) !== event
  if (isMoved && (await isCalled(strapi, documentId))) throw new errors.ValidationError(message.outcome)
  return result
})

async function isOnAnotherOutcome(strapi: Core.Strapi, predictionDocumentId: string): Promise<boolean> {
  const frozen = await inTransaction(strapi, (knex) => findFrozenVerdictOfArticle(knex, predictionDocumentId))
  if (!frozen) return false
  const drafts = await predictionRows(strapi, predictionDocumentId, 'draft')
  return drafts.some(({ outcome }) => outcome?.documentId !== frozen.outcome_document_id)
}

async function eventOf(strapi: Core.Strapi, outcomeDocumentId: string): Promise<string | undefined> {
  const outcome: { event: Referenced | null } | null = await strapi.db
    .query(OUTCOME)
    .findOne({ where: { documentId: outcomeDocumentId }, populate: { event: { select: ['documentId'] } } })
  return outcome?.event?.documentId
}

async function isCalled(strapi: Core.Strapi, outcomeDocumentId: string): Promise<boolean> {
  return (await inTransaction(strapi, (knex) => findFrozenVerdictsOfOutcome(knex, outcomeDocumentId))).length > 0
}
