import { errors } from '@strapi/utils'
import type { Core } from '@strapi/strapi'
import type { Resolution } from '@presage/forecast/score'
import { now } from '../clock'
import { findFrozenVerdictOfArticle, freezeVerdict, type FrozenVerdict } from '../storage/frozenVerdicts'
import { inTransaction } from '../storage/inTransaction'
import { editorLanguage } from './editorLanguage'
import { inLocales, predictionRows, type PredictionRow, type Referenced } from './predictionRows'
import { EVENT, OUTCOME, PREDICTION, rule, VERDICT, type Rule } from './rule'

const tooLate = {
  'zh-Hans': '这个结果已经揭晓，现在才公开的判断不算预测，所以文章不能发表。如果揭晓是填错了，请先把结果改回 pending（未揭晓）。',
  en: 'This outcome is already resolved, and a verdict made public after the fact is no prediction, so the article cannot be published. If the resolution is a mistake, set the outcome back to pending first.',
}

/**
 * The first publication of an article: each language notes its own time, which never moves, and in whichever language comes
 * first the verdict is frozen with the market's price of that moment. Whoever already knows the answer makes no prediction.
 */
export const firstPublication: Rule = rule({ types: [PREDICTION], actions: ['publish'] }, async (write, next) => {
  const { strapi, params } = write
  const drafts = inLocales(await predictionRows(strapi, String(params.documentId), 'draft'), params.locale)
  const at = now()
  for (const row of drafts) {
    // On the draft, from which publishing copies it to the published row.
    if (!row.firstPublishedAt) await strapi.db.query(PREDICTION).update({ where: { id: row.id }, data: { firstPublishedAt: at } })
  }
  if (drafts[0]) await freeze(strapi, drafts[0], at)
  return next()
})

interface StoredVerdict extends Referenced {
  answer: 'YES' | 'NO'
  probability: number | null
}

interface StoredOutcome {
  resolution: Resolution
  price: number | null
  priceKind: string | null
  volume: number | null
  currency: string | null
  priceAt: string | null
}

async function freeze(strapi: Core.Strapi, article: PredictionRow, at: Date): Promise<void> {
  if (!article.verdict || !article.outcome || !article.event) return
  if (await inTransaction(strapi, (knex) => findFrozenVerdictOfArticle(knex, article.documentId))) return
  const verdict: StoredVerdict = await strapi.db.query(VERDICT).findOne({ where: { id: article.verdict.id } })
  const outcome: StoredOutcome = await strapi.db.query(OUTCOME).findOne({ where: { id: article.outcome.id } })
  if (outcome.resolution !== 'pending') throw new errors.ValidationError(tooLate[editorLanguage(strapi)])
  const event: { rulesHash: string | null } = await strapi.db.query(EVENT).findOne({ where: { id: article.event.id } })
  const priced = typeof outcome.price === 'number'
  const market = {
    marketPrice: priced ? outcome.price : null,
    marketPriceKind: priced ? outcome.priceKind : null,
    marketVolume: priced ? outcome.volume : null,
    marketCurrency: priced ? outcome.currency : null,
    marketPriceAt: priced && outcome.priceAt ? new Date(outcome.priceAt).toISOString() : null,
  }
  const frozen: FrozenVerdict = {
    verdict_document_id: verdict.documentId,
    prediction_document_id: article.documentId,
    outcome_document_id: article.outcome.documentId,
    issued_at: at.toISOString(),
    answer: verdict.answer,
    probability: verdict.probability,
    market_price: market.marketPrice,
    market_price_kind: market.marketPriceKind,
    market_volume: market.marketVolume,
    market_currency: market.marketCurrency,
    market_price_at: market.marketPriceAt,
    rules_hash: event.rulesHash,
    ledger_hash: null,
  }
  await inTransaction(strapi, (knex) => freezeVerdict(knex, frozen))
  // The editor's copy, to look at; what is served and scored is the frozen row.
  await strapi.db.query(VERDICT).update({ where: { id: verdict.id }, data: { ...market, issuedAt: at, rulesHash: event.rulesHash } })
}
