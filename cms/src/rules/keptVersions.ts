import { contentHash, storedArticles } from '../versions/articleContent'
import { keepArticle } from '../versions/keepArticle'
import { inLocales } from './predictionRows'
import { PREDICTION, rule, type Rule } from './rule'

/**
 * Every version that becomes public is kept, in the transaction that publishes it, and so is a draft whose changes are thrown away. A
 * language whose relations follow another's changes with it.
 */
export const keptVersions: Rule = rule({ types: [PREDICTION], actions: ['publish', 'discardDraft'] }, async (write, next) => {
  const { strapi, params } = write
  const documentId = String(params.documentId)
  if (write.action === 'discardDraft') {
    const drafts = inLocales(await storedArticles(strapi, { documentId }, 'draft'), params.locale)
    const published = new Map((await storedArticles(strapi, { documentId }, 'published')).map((row) => [row.locale, contentHash(row.content)]))
    for (const draft of drafts) if (published.get(draft.locale) !== contentHash(draft.content)) await keepArticle(strapi, draft, 'replaced')
    return next()
  }
  const result = await next()
  for (const row of await storedArticles(strapi, { documentId }, 'published')) await keepArticle(strapi, row, 'published')
  return result
})
