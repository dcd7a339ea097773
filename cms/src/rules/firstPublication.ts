import { errors } from '@strapi/utils'
import type { Core } from '@strapi/strapi'
import type { Resolution } from '@presage/forecast/score'
import { now } from '../clock'
import { callOf } from '../ledger/callOf'
import { readCallFacts, verdictStatement } from '../ledger/verdictStatement'
import { noteCall } from '../record/noteCall'
import { noteQuestion } from '../record/noteQuestion'
import { findFrozenVerdictOfArticle, freezeVerdict, type FrozenVerdict } from '../storage/frozenVerdicts'
import { inTransaction } from '../storage/inTransaction'
import { appendToLedger } from '../storage/ledger'
import { editorLanguage } from './editorLanguage'
import { marketPriceNow } from './marketPrice'
import { inLocales, predictionRows, type PredictionRow, type Referenced } from './predictionRows'
import { EVENT, OUTCOME, PREDICTION, rule, VERDICT, type Rule } from './rule'

const tooLate = {
  'zh-Hans': '这个结果已经揭晓，现在才公开的判断不算预测，所以文章不能发表。如果揭晓是填错了，请先把结果改回“待定”。',
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
  for (const row of drafts) await freeze(strapi, row, at)
  return next()
})

interface StoredVerdict extends Referenced {
  answer: 'YES' | 'NO'
  probability: number | null
}

async function freeze(strapi: Core.Strapi, article: PredictionRow, at: Date): Promise<void> {
  if (!article.verdict || !article.outcome || !article.event) return
  const known = await inTransaction(strapi, (knex) => findFrozenVerdictOfArticle(knex, article.documentId))
  if (known) {
    if (article.title) await noteQuestionOf(strapi, article, article.title)
    return
  }
  const verdict: StoredVerdict = await strapi.db.query(VERDICT).findOne({ where: { id: article.verdict.id } })
  const { resolution }: { resolution: Resolution } = await strapi.db.query(OUTCOME).findOne({ where: { id: article.outcome.id } })
  if (resolution !== 'pending') throw new errors.ValidationError(tooLate[editorLanguage(strapi)])
  const { rulesHash }: { rulesHash: string | null } = await strapi.db.query(EVENT).findOne({ where: { id: article.event.id } })
  const market = await marketPriceNow(strapi, article.outcome.documentId)
  const ledgerHash = await enterIntoLedger(strapi, article, {
    verdict_document_id: verdict.documentId,
    prediction_document_id: article.documentId,
    outcome_document_id: article.outcome.documentId,
    issued_at: at.toISOString(),
    answer: verdict.answer,
    probability: verdict.probability,
    market_price: market?.price ?? null,
    market_price_kind: market?.kind ?? null,
    market_volume: market?.volume ?? null,
    market_currency: market?.currency ?? null,
    market_price_at: market?.at ?? null,
    market_price_source: market?.source ?? null,
    rules_hash: rulesHash,
    ledger_hash: null,
  })
  // The editor's copy, to look at; what is served and scored is the frozen row.
  const copy = {
    marketPrice: market?.price ?? null,
    marketPriceKind: market?.kind ?? null,
    marketPriceSource: market?.source ?? null,
    marketVolume: market?.volume ?? null,
    marketCurrency: market?.currency ?? null,
    marketPriceAt: market?.at ?? null,
  }
  await strapi.db.query(VERDICT).update({ where: { id: verdict.id }, data: { ...copy, issuedAt: at, rulesHash, ledgerHash } })
}

/** The ledger says it, the frozen row keeps it, the record counts it: all three or none. */
async function enterIntoLedger(strapi: Core.Strapi, article: PredictionRow, frozen: FrozenVerdict): Promise<string> {
  const facts = await readCallFacts(strapi, frozen.outcome_document_id, article)
  return inTransaction(strapi, async (knex) => {
    const { hash } = await appendToLedger(knex, {
      kind: 'verdict',
      subject: article.documentId,
      body: await verdictStatement(article, frozen, facts),
      at: new Date(frozen.issued_at),
    })
    await freezeVerdict(knex, { ...frozen, ledger_hash: hash })
    await noteCall(knex, ...callOf(article, { ...frozen, ledger_hash: hash }, facts))
    return hash
  })
}

function noteQuestionOf(strapi: Core.Strapi, { documentId, locale }: PredictionRow, question: string): Promise<void> {
  return inTransaction(strapi, (knex) => noteQuestion(knex, documentId, locale, question))
}
