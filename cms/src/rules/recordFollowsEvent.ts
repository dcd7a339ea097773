import { noteClosing } from '../record/noteClosing'
import { inTransaction } from '../storage/inTransaction'
import { EVENT, rule, type Rule } from './rule'

/** The record knows when each call is due, and so which are overdue: it follows the event's end. */
export const recordFollowsEvent: Rule = rule({ types: [EVENT], actions: ['update'] }, async (write, next) => {
  const result = await next()
  const documentId = String(write.params.documentId)
  const event: { closesAt: string | null } | null = await write.strapi.db.query(EVENT).findOne({ where: { documentId }, select: ['closesAt'] })
  const closesAt = event?.closesAt ? new Date(event.closesAt).toISOString() : null
  if (event) await inTransaction(write.strapi, (knex) => noteClosing(knex, documentId, closesAt))
  return result
})
