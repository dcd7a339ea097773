import type { Core } from '@strapi/strapi'
import { makeSlug, uniqueSlug } from '@presage/text/slug'
import { findFrozenVerdictOfArticle } from '../storage/frozenVerdicts'
import { inTransaction } from '../storage/inTransaction'
import { claimSlug, releaseSlugs } from '../storage/predictionSlugs'
import { predictionRows, type PredictionRow } from './predictionRows'
import { AUTHOR, CATEGORY, documentIdOf, EVENT, OUTCOME, PREDICTION, rule, type Rule, type Write, type Written } from './rule'

/** An address is made once, from the best English there is, and never changes afterwards. */
export const slugs: Rule = rule(
  { types: [PREDICTION, EVENT, AUTHOR, CATEGORY], actions: ['create', 'update', 'clone', 'publish', 'delete'] },
  async (write, next) => {
    if (write.action === 'delete') return write.uid === PREDICTION ? forgetUnpublished(write, next) : next()
    if (write.action === 'publish') {
      await giveArticleSlug(write.strapi, String(write.params.documentId))
      return next()
    }
    const result = await next()
    const documentId = documentIdOf(write, result)
    const slug =
      write.uid === PREDICTION ? await giveArticleSlug(write.strapi, documentId) : await giveSlug(write.strapi, write.uid, documentId)
    if (slug && typeof result === 'object' && result !== null) Object.assign(result, { slug })
    return result
  },
)

interface Named {
  id: number
  slug: string | null
  title?: string | null
  titleZh?: string | null
  name?: string | null
  nameEn?: string | null
}

async function giveSlug(strapi: Core.Strapi, uid: string, documentId: string): Promise<string | null> {
  const document: Named | null = await strapi.db.query(uid).findOne({ where: { documentId } })
  if (!document || document.slug) return document?.slug ?? null
  const slug = await uniqueSlug(
    makeSlug(document.title ?? document.nameEn, document.titleZh ?? document.name),
    async (candidate) => (await strapi.db.query(uid).count({ where: { slug: candidate } })) > 0,
  )
  await strapi.db.query(uid).update({ where: { id: document.id }, data: { slug } })
  return slug
}

/**
 * The article's slug comes from its event's, with the outcome's label where the event has several, here or at its platform. So it
 * waits until both are known; the article's own title is what remains when the event has no English at all.
 */
async function giveArticleSlug(strapi: Core.Strapi, documentId: string): Promise<string | null> {
  const drafts = await predictionRows(strapi, documentId, 'draft')
  const settled = drafts.find((row) => row.slug)?.slug ?? (await newArticleSlug(strapi, drafts, documentId))
  if (settled) {
    for (const row of drafts.filter((draft) => draft.slug !== settled)) {
      await strapi.db.query(PREDICTION).update({ where: { id: row.id }, data: { slug: settled } })
    }
  }
  return settled
}

async function newArticleSlug(strapi: Core.Strapi, drafts: PredictionRow[], documentId: string): Promise<string | null> {
  const row = drafts.find((draft) => draft.event && draft.outcome)
  if (!row?.event || !row.outcome) return null
  const event: { title: string; externalId: string | null } = await strapi.db.query(EVENT).findOne({ where: { id: row.event.id } })
  const siblings = await strapi.db.query(OUTCOME).count({ where: { event: { id: row.event.id } } })
  const outcome: { label: string } = await strapi.db.query(OUTCOME).findOne({ where: { id: row.outcome.id } })
  // Of an event that comes from a platform, others of its outcomes may follow.
  const isOneOfSeveral = siblings > 1 || (event.externalId !== null && !/^yes$/i.test(outcome.label) && outcome.label !== event.title)
  const english = hasLatinWords(event.title) ? [event.title, ...(isOneOfSeveral ? [outcome.label] : [])].join(' ') : null
  const base = makeSlug(english, row.title, event.title)
  return uniqueSlug(base, async (candidate) => !(await inTransaction(strapi, (knex) => claimSlug(knex, candidate, documentId))))
}

const hasLatinWords = (title: unknown): boolean => typeof title === 'string' && /[a-z]{3}/i.test(title)

/** An article that was never public leaves no address behind; one that was keeps its own for ever. */
async function forgetUnpublished({ strapi, params }: Write, next: () => Promise<Written>): Promise<Written> {
  const documentId = String(params.documentId)
  const result = await next()
  const rowsLeft = await strapi.db.query(PREDICTION).count({ where: { documentId } })
  if (rowsLeft > 0) return result
  await inTransaction(strapi, async (knex) => {
    if (!(await findFrozenVerdictOfArticle(knex, documentId))) await releaseSlugs(knex, documentId)
  })
  return result
}
