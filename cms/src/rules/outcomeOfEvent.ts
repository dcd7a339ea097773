import { errors } from '@strapi/utils'
import type { Core } from '@strapi/strapi'
import { lockDocument } from '../storage/documentLock'
import { editorLanguage } from './editorLanguage'
import { inLocales, predictionRows, type PredictionRow, type Referenced } from './predictionRows'
import { documentIdOf, EVENT, OUTCOME, PREDICTION, rule, type Rule, type Write } from './rule'

const foreignOutcome = {
  'zh-Hans': '所选的结果不属于所选的事件。请改选该事件的一个结果，或者改选事件。',
  en: 'The chosen outcome does not belong to the chosen event. Choose one of the event’s outcomes, or another event.',
}

/**
 * An article's outcome is one of its event's. An event without outcomes gets one of its own, and where there is just one, the
 * article takes it without being asked.
 */
export const outcomeOfEvent: Rule = rule({ types: [PREDICTION], actions: ['create', 'update', 'clone', 'publish'] }, async (write, next) => {
  if (write.action === 'publish') {
    // An outcome may have been moved to another event since the draft was saved.
    await settleOutcomes(write, String(write.params.documentId))
    return next()
  }
  const result = await next()
  await settleOutcomes(write, documentIdOf(write, result))
  return result
})

async function settleOutcomes(write: Write, documentId: string): Promise<void> {
  const drafts = await predictionRows(write.strapi, documentId, 'draft')
  for (const row of inLocales(drafts, write.params.locale)) await settleOutcome(write.strapi, row)
}
async function settleOutcome(strapi: Core.Strapi, row: PredictionRow): Promise<void> {
  if (!row.event) return
  if (row.outcome) {
    const own = await strapi.db.query(OUTCOME).count({ where: { id: row.outcome.id, event: { id: row.event.id } } })
    if (own === 0) throw new errors.ValidationError(foreignOutcome[editorLanguage(strapi)])
    return
  }
  // So that two articles on a new event do not each give it an outcome.
  await lockDocument(strapi, EVENT, row.event.documentId)
  const outcomes: Referenced[] = await strapi.db
    .query(OUTCOME)
    .findMany({ where: { event: { id: row.event.id } }, select: ['id', 'documentId'], limit: 2 })
  if (outcomes.length > 1) return
  const only = outcomes[0] ?? (await giveOwnOutcome(strapi, row.event))
  await strapi.db.query(PREDICTION).update({ where: { id: row.id }, data: { outcome: only.id } })
}

async function giveOwnOutcome(strapi: Core.Strapi, event: Referenced): Promise<Referenced> {
  const named: { title: string; titleZh: string | null } = await strapi.db.query(EVENT).findOne({ where: { id: event.id } })
  const data = { label: named.title, labelZh: named.titleZh, event: event.documentId }
  const outcome = await strapi.documents(OUTCOME).create({ data } as never)
  return { id: Number(outcome.id), documentId: outcome.documentId }
}
