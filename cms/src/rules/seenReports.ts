import { inTransaction } from '../storage/inTransaction'
import { COMMENT, documentIdOf, rule, type Rule } from './rule'

/** Whoever sets a comment's state in its form has seen what was reported about it, as on the moderation screen. */
export const seenReports: Rule = rule({ types: [COMMENT], actions: ['update'] }, async (write, next) => {
  const result = await next()
  if (!result || write.params.data?.commentState === undefined) return result
  await inTransaction(write.strapi, (knex) =>
    knex('comments')
      .where({ document_id: documentIdOf(write, result) })
      .update({ reports_seen: knex.raw('coalesce(reports, 0)') }),
  )
  return result
})
