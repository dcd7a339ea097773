import type { Core } from '@strapi/strapi'
import type { Knex } from 'knex'
import type { ContractPart, RequestContext } from '../contract'
import { decodeTime } from '../reading/decodeValue'
import { loadOnce } from '../reading/loaders'
import { relationOf } from '../reading/relation'
import { decodeRow, selectionOf, tableOf } from '../reading/table'
import type { PredictionRow, Row } from '../reading/publicTypes'

/** The columns of `frozen_verdicts` that clients see, under their public names. */
const frozenSelection = {
  frozenFor: 'frozen.prediction_document_id',
  issuedAt: 'frozen.issued_at',
  frozenAnswer: 'frozen.answer',
  frozenProbability: 'frozen.probability',
  marketPrice: 'frozen.market_price',
  marketPriceKind: 'frozen.market_price_kind',
  marketVolume: 'frozen.market_volume',
  marketCurrency: 'frozen.market_currency',
  marketPriceAt: 'frozen.market_price_at',
  rulesHash: 'frozen.rules_hash',
  ledgerHash: 'frozen.ledger_hash',
}

type StoredVerdict = Row & Record<keyof typeof frozenSelection, unknown> & { articleId: number }

/** The call an article makes: frozen when it was published, scored when the event resolved. */
export function verdict(strapi: Core.Strapi): ContractPart {
  return {
    typeDefs: `
      enum ENUM_VERDICT_ANSWER { YES NO }
      enum ENUM_VERDICT_RESULT { pending right wrong void }
      enum ENUM_VERDICT_MARKETPRICEKIND { last mid close }

      """Yes or no, with the author's probability. From issuedAt on nothing changes it; the market's price stands as it was at that moment."""
      type Verdict {
        documentId: ID!
        name: String
        answer: ENUM_VERDICT_ANSWER!
        """The author's probability that the outcome resolves yes, 0.01 to 0.99. A verdict without one is only counted as hit or miss."""
        probability: Float
        issuedAt: DateTime
        """The platform's probability for yes when the verdict was issued, 0 to 1."""
        marketPrice: Float
        marketPriceKind: ENUM_VERDICT_MARKETPRICEKIND
        marketVolume: Float
        marketCurrency: String
        marketPriceAt: DateTime
        rulesHash: String
        ledgerHash: String
        result: ENUM_VERDICT_RESULT!
        """Squared error of the probability, 0 (perfect) to 1."""
        brier: Float
        """The same of the market's price."""
        marketBrier: Float
        logScore: Float
        resolvedAt: DateTime
      }
    `,
    resolvers: {
      Prediction: {
        verdict: (article: PredictionRow, _args: unknown, context: RequestContext) =>
          article.publishedAt === null
            ? loadOnce<PredictionRow, Row | null>(context, 'Draft.verdict', article, ({ id }) => String(id), (all) => fetchDrafted(strapi, all), null)
            : loadOnce<string, Row | null>(context, 'Prediction.verdict', article.documentId, String, (ids) => fetchFrozen(strapi, ids), null),
      },
    },
  }
}

/** What was published is served from the frozen rows alone; only how it ended is read from the verdict beside them. */
async function fetchFrozen(strapi: Core.Strapi, articles: readonly string[]): Promise<Map<string, Row>> {
  const stored: StoredVerdict[] = await selectVerdicts(strapi)
    .join('frozen_verdicts as frozen', 'frozen.verdict_document_id', 'verdict.document_id')
    .whereIn('frozen.prediction_document_id', [...articles])
  return new Map(stored.map((row) => [String(row.frozenFor), decodeVerdict(strapi, row)]))
}

/** In a preview a verdict that is not frozen yet is shown as it stands. */
async function fetchDrafted(strapi: Core.Strapi, articles: readonly PredictionRow[]): Promise<Map<string, Row>> {
  const { link, parentColumn, targetColumn } = relationOf(strapi, 'Prediction', 'verdict')
  const stored: StoredVerdict[] = await selectVerdicts(strapi)
    .join(`${link} as link`, `link.${targetColumn}`, 'verdict.id')
    .leftJoin('frozen_verdicts as frozen', 'frozen.verdict_document_id', 'verdict.document_id')
    .whereIn(`link.${parentColumn}`, articles.map(({ id }) => id))
    .select({ articleId: `link.${parentColumn}` })
  return new Map(stored.map((row) => [String(row.articleId), decodeVerdict(strapi, row)]))
}

function selectVerdicts(strapi: Core.Strapi): Knex.QueryBuilder {
  const table = tableOf(strapi, 'Verdict')
  return strapi.db.connection(`${table.name} as verdict`).select({ ...selectionOf(table, 'verdict'), ...frozenSelection })
}

function decodeVerdict(strapi: Core.Strapi, stored: StoredVerdict): Row {
  const { frozenFor, frozenAnswer, frozenProbability, issuedAt, marketPriceAt, marketPrice, marketPriceKind, marketVolume, marketCurrency } = stored
  const isFrozen = frozenFor !== null
  const row = decodeRow<Row>(tableOf(strapi, 'Verdict'), stored)
  return {
    ...row,
    answer: isFrozen ? frozenAnswer : row.answer,
    probability: isFrozen ? frozenProbability : row.probability,
    issuedAt: decodeTime(issuedAt),
    marketPrice,
    marketPriceKind,
    marketVolume,
    marketCurrency,
    marketPriceAt: decodeTime(marketPriceAt),
    rulesHash: stored.rulesHash,
    ledgerHash: stored.ledgerHash,
  }
}
