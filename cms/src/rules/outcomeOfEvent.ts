import { errors } from '@strapi/utils'
import type { Core } from '@strapi/strapi'
import { editorLanguage } from './editorLanguage'
import { inLocales, predictionRows, type PredictionRow, type Referenced } from './predictionRows'
import { documentIdOf, EVENT, OUTCOME, PREDICTION, rule, type Rule } from './rule'

const foreignOutcome = {
  'zh-Hans': '所选的结果不属于所选的事件。请改选该事件的一个结果，或者改选事件。',
  en: 'The chosen outcome does not belong to the chosen event. Choose one of the event’s outcomes, or another event.',
}

/**
 * An article's outcome is one of its event's. An event without outcomes gets one of its own, and where there is just one, the
 * article takes it without being asked.
 */
export const outcomeOfEvent: Rule = rule({ types: [PREDICTION], actions: ['create', 'update', 'clone'] }, async (write, next) => {
  const result = await next()
  const drafts = await predictionRows(write.strapi, documentIdOf(write, result), 'draft')
  for (const row of inLocales(drafts, write.params.locale)) await settleOutcome(write.strapi, row)
  return result
})

async function settleOutcome(strapi: Core.Strapi, row: PredictionRow): Promise<void> {
  if (!row.event) return
  const outcomes = await outcomesOf(strapi, row.event)
  if (row.outcome) {
    if (outcomes.some((outcome) => outcome.documentId === row.outcome?.documentId)) return
    throw new errors.ValidationError(foreignOutcome[editorLanguage(strapi)])
  }
  if (outcomes.length > 1) return
  const only = outcomes[0] ?? (await giveOwnOutcome(strapi, row.event))
  await strapi.db.query(PREDICTION).update({ where: { id: row.id }, data: { outcome: only.id } })
}

async function outcomesOf(strapi: Core.Strapi, event: Referenced): Promise<Referenced[]> {
  const outcomes: Referenced[] = await strapi.db
    .query(OUTCOME)
    .findMany({ where: { event: { id: event.id } }, select: ['id', 'documentId'], limit: 2_000 })
  return outcomes
}

async function giveOwnOutcome(strapi: Core.Strapi, event: Referenced): Promise<Referenced> {
  const named: { title: string; titleZh: string | null } = await strapi.db.query(EVENT).findOne({ where: { id: event.id } })
  const data = { label: named.title, labelZh: named.titleZh, event: event.documentId }
  const outcome = await strapi.documents(OUTCOME).create({ data } as never)
  return { id: Number(outcome.id), documentId: outcome.documentId }
}
