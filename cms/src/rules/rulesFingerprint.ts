import { createHash } from 'node:crypto'
import { documentIdOf, EVENT, rule, type Rule } from './rule'

/** Keeps an event's `rulesHash` up: SHA-256 of the rules' text in hexadecimal, by which a frozen verdict says what it was told. */
export const rulesFingerprint: Rule = rule({ types: [EVENT], actions: ['create', 'update', 'clone'] }, async (write, next) => {
  const result = await next()
  const event: { id: number; rules: string | null; rulesHash: string | null } | null = await write.strapi.db
    .query(EVENT)
    .findOne({ where: { documentId: documentIdOf(write, result) }, select: ['id', 'rules', 'rulesHash'] })
  if (!event) return result
  const rulesHash = event.rules ? createHash('sha256').update(event.rules).digest('hex') : null
  if (rulesHash === event.rulesHash) return result
  await write.strapi.db.query(EVENT).update({ where: { id: event.id }, data: { rulesHash } })
  return result
})
