import type { Core } from '@strapi/strapi'
import type { Knex } from 'knex'
import { enterArticles } from '../searching/enterArticles'
import { askForRefresh } from '../searching/refreshIndex'
import { markStale } from '../storage/searchEntries'
import { AUTHOR, documentIdOf, EVENT, OUTCOME, PREDICTION, rule, type Rule } from './rule'

/** Search finds what is published, as it is published, from the moment on at which it is. */
export const searchFollowsArticle: Rule = rule({ types: [PREDICTION], actions: ['publish', 'unpublish', 'delete'] }, async (write, next) => {
  const result = await next()
  await enterArticles(write.strapi, [documentIdOf(write, result)])
  return result
})

/** What articles are found by besides their own text, by the field through which an article uses it. */
const names: Record<string, { field: string; words: string[] }> = {
  [EVENT]: { field: 'event', words: ['title', 'titleZh'] },
  [OUTCOME]: { field: 'outcome', words: ['label', 'labelZh', 'resolution'] },
  [AUTHOR]: { field: 'authors', words: ['name', 'nameEn'] },
}

/** How many articles one write enters anew itself; those beyond are soon entered in the background. */
const MOST_AT_ONCE = 50

/** Search also follows the names of events, outcomes and authors, and how an outcome ended. Prices, which change often, leave it alone. */
export const searchFollowsNames: Rule = rule({ types: Object.keys(names), actions: ['update'] }, async (write, next) => {
  const { strapi, uid } = write
  const documentId = String(write.params.documentId)
  const before = await wordsOf(strapi, uid, documentId)
  const result = await next()
  if ((await wordsOf(strapi, uid, documentId)) === before) return result
  const articles = await articlesUsing(strapi, uid, documentId)
  await enterArticles(strapi, articles.slice(0, MOST_AT_ONCE))
  const others = articles.slice(MOST_AT_ONCE)
  if (others.length > 0) {
    await strapi.db.transaction(async ({ trx, onCommit }: { trx: Knex; onCommit: (then: () => void) => void }) => {
      await markStale(trx, others)
      onCommit(() => askForRefresh(strapi))
    })
  }
  return result
})

async function wordsOf(strapi: Core.Strapi, uid: string, documentId: string): Promise<string> {
  const words = names[uid]?.words ?? []
  const stored: Record<string, unknown> | null = await strapi.db.query(uid).findOne({ where: { documentId }, select: words })
  return JSON.stringify(words.map((word) => stored?.[word] ?? null))
}

/** The published articles that use it, newest first. */
async function articlesUsing(strapi: Core.Strapi, uid: string, documentId: string): Promise<string[]> {
  const where = { [String(names[uid]?.field)]: { documentId }, publishedAt: { $notNull: true } }
  const rows: { documentId: string }[] = await strapi.db.query(PREDICTION).findMany({ where, select: ['documentId'], orderBy: { firstPublishedAt: 'desc' } })
  return [...new Set(rows.map((row) => row.documentId))]
}
