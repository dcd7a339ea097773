import { lockDocument } from '../storage/documentLock'
import { inLocales, predictionRows, type PredictionRow } from './predictionRows'
import { AUTHOR, CATEGORY, EVENT, OUTCOME, PREDICTION, rule, VERDICT, type Rule } from './rule'

/**
 * While an article is published, nothing it leans on is changed, resolved or deleted by others: what the rules check is still
 * so when it is public, and the price that is frozen is the price of that moment.
 */
export const steadyGround: Rule = rule({ types: [PREDICTION], actions: ['publish'] }, async (write, next) => {
  const drafts = await predictionRows(write.strapi, String(write.params.documentId), 'draft')
  // Always in one order, so that two articles on the same ground wait for each other instead of both waiting.
  const ground = [...new Set(inLocales(drafts, write.params.locale).flatMap(leanedOn))].sort()
  for (const [uid, documentId] of ground.map((document) => document.split(' '))) await lockDocument(write.strapi, String(uid), String(documentId))
  return next()
})

function leanedOn({ event, outcome, verdict, category, authors }: PredictionRow): string[] {
  const single = { [EVENT]: event, [OUTCOME]: outcome, [VERDICT]: verdict, [CATEGORY]: category }
  return [
    ...Object.entries(single).flatMap(([uid, document]) => (document ? [`${uid} ${document.documentId}`] : [])),
    ...authors.map(({ documentId }) => `${AUTHOR} ${documentId}`),
  ]
}
