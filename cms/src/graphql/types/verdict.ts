import type { Core } from '@strapi/strapi'
import type { Knex } from 'knex'
import { verdictName } from '../../verdictName'
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
  marketPriceSource: 'frozen.market_price_source',
  rulesHash: 'frozen.rules_hash',
  ledgerHash: 'frozen.ledger_hash',
}

interface VerdictRow extends Row {
  answer: 'YES' | 'NO'
  probability: number | null
}

type StoredVerdict = Row & Record<keyof typeof frozenSelection, unknown> & {
  articleId: number
  frozenAnswer: VerdictRow['answer']
  frozenProbability: VerdictRow['probability']
}

/** The call an article makes: frozen when it was published, scored when the event resolved. */
export function verdict(strapi: Core.Strapi): ContractPart {
  return {
    typeDefs: `
      enum ENUM_VERDICT_ANSWER { YES NO }
      enum ENUM_VERDICT_RESULT { pending right wrong void }
      enum ENUM_VERDICT_MARKETPRICEKIND { last mid close }
      enum ENUM_VERDICT_MARKETPRICESOURCE { fresh snapshot manual }

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
        """Fetched while publishing, the newest one held, or entered by hand; null where nobody noted it."""
        marketPriceSource: ENUM_VERDICT_MARKETPRICESOURCE
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
        verdict: async (article: PredictionRow, _args: unknown, context: RequestContext) => {
          const found = await verdictOf(strapi, context, article)
          return found && { ...found, article }
        },
      },
      // The stored name follows the draft, so that editors recognise it; readers are told the title they know.
      Verdict: {
        name: ({ answer, probability, article }: VerdictRow & { article: PredictionRow }) =>
          verdictName(answer, probability, article.locale, article.title),
      },
    },
  }
}

function verdictOf(strapi: Core.Strapi, context: RequestContext, article: PredictionRow): Promise<VerdictRow | null> {
  return article.publishedAt === null
    ? loadOnce(context, 'Draft.verdict', article.id, String, (ids) => fetchDrafted(strapi, ids), null)
    : loadOnce(context, 'Prediction.verdict', article.documentId, String, (ids) => fetchFrozen(strapi, ids), null)
}

/** What was published is served from the frozen rows alone; only how it ended is read from the verdict beside them. */
async function fetchFrozen(strapi: Core.Strapi, articles: readonly string[]): Promise<Map<string, VerdictRow | null>> {
  const stored: StoredVerdict[] = await selectVerdicts(strapi)
    .join('frozen_verdicts as frozen', 'frozen.verdict_document_id', 'verdict.document_id')
    .whereIn('frozen.prediction_document_id', [...articles])
  return new Map(stored.map((row) => [String(row.frozenFor), decodeVerdict(strapi, row)]))
}

/** In a preview a verdict that is not frozen yet is shown as it stands. */
async function fetchDrafted(strapi: Core.Strapi, articleIds: readonly number[]): Promise<Map<string, VerdictRow | null>> {
  const { link, parentColumn, targetColumn } = relationOf(strapi, 'Prediction', 'verdict')
  const stored: StoredVerdict[] = await selectVerdicts(strapi)
    .join(`${link} as link`, `link.${targetColumn}`, 'verdict.id')
    .leftJoin('frozen_verdicts as frozen', 'frozen.verdict_document_id', 'verdict.document_id')
    .whereIn(`link.${parentColumn}`, [...articleIds])
    .select({ articleId: `link.${parentColumn}` })
  return new Map(stored.map((row) => [String(row.articleId), decodeVerdict(strapi, row)]))
}

function selectVerdicts(strapi: Core.Strapi): Knex.QueryBuilder {
  const table = tableOf(strapi, 'Verdict')
  return strapi.db.connection(`${table.name} as verdict`).select({ ...selectionOf(table, 'verdict'), ...frozenSelection })
}

function decodeVerdict(strapi: Core.Strapi, stored: StoredVerdict): VerdictRow {
  const { marketPrice, marketPriceKind, marketPriceSource, marketVolume, marketCurrency, rulesHash, ledgerHash } = stored
  const row = decodeRow<VerdictRow>(tableOf(strapi, 'Verdict'), stored)
  const called = stored.frozenFor === null ? row : { answer: stored.frozenAnswer, probability: stored.frozenProbability }
  return {
    ...row,
    answer: called.answer,
    probability: called.probability,
    issuedAt: decodeTime(stored.issuedAt),
    marketPrice,
    marketPriceKind,
    marketVolume,
    marketCurrency,
    marketPriceAt: decodeTime(stored.marketPriceAt),
    marketPriceSource,
    rulesHash,
    ledgerHash,
  }
}
