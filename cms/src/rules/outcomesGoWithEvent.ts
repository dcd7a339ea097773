import { EVENT, OUTCOME, rule, type Rule } from './rule'
import type { Referenced } from './predictionRows'

/** An event that is deleted takes its outcomes along: without it nobody could tell what they are about. */
export const outcomesGoWithEvent: Rule = rule({ types: [EVENT], actions: ['delete'] }, async (write, next) => {
  const outcomes: Referenced[] = await write.strapi.db
    .query(OUTCOME)
    .findMany({ where: { event: { documentId: write.params.documentId } }, select: ['id', 'documentId'] })
  for (const { documentId } of outcomes) await write.strapi.documents(OUTCOME).delete({ documentId })
  return next()
})
