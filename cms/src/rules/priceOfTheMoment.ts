import { prefetchPrice } from '../markets/freshPrices'
import { outcomeToFreeze } from '../markets/outcomeToFreeze'
import { PREDICTION, rule, VERDICT, type Rule, type Write } from './rule'

/**
 * Fetches the market's price before a verdict is frozen or revised. Stands before the transaction in which that happens, since a
 * database must not wait for a platform; inside one the price has been fetched already (markets/publishRoutes.ts), or is not.
 */
export const priceOfTheMoment: Rule = rule({ types: [PREDICTION, VERDICT], actions: ['create', 'update', 'publish'] }, async (write, next) => {
  if (write.strapi.db.inTransaction()) return next()
  const outcome = write.uid === PREDICTION ? await ofArticle(write) : await ofVerdict(write)
  if (outcome) await prefetchPrice(write.strapi, outcome)
  return next()
})

async function ofArticle({ strapi, action, params }: Write): Promise<string | null> {
  if (action !== 'publish' && params.status !== 'published') return null
  return outcomeToFreeze(strapi, params.documentId, params.data ?? {})
}

/** A change of mind is scored beside the price of its own moment. */
async function ofVerdict({ strapi, action, params }: Write): Promise<string | null> {
  if (action !== 'update' || !params.data?.revisionReason) return null
  const article: { outcome: { documentId: string } | null } | null = await strapi.db
    .query(PREDICTION)
    .findOne({ where: { verdict: { documentId: params.documentId } }, populate: { outcome: { select: ['documentId'] } } })
  return article?.outcome?.documentId ?? null
}
