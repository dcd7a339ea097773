import { scoreVerdict, type Answer, type Resolution } from '@presage/forecast/score'
import type { Core } from '@strapi/strapi'
import type { ContractPart, RequestContext } from '../contract'
import { decodeTime } from '../reading/decodeValue'
import { groupRows } from '../reading/groupRows'
import { loadOnce } from '../reading/loaders'
import type { Row } from '../reading/publicTypes'
import { stretchPerParent } from '../reading/stretchPerParent'
import { tableOf } from '../reading/table'

const MOST_REVISIONS = 50

/** Changes of mind about a verdict that is frozen. */
export function revisions(strapi: Core.Strapi): ContractPart {
  return {
    typeDefs: `
      """A later change of mind, with its reason. The first verdict is the one that is scored; a revision's scores stand apart."""
      type VerdictRevision {
        at: DateTime!
        answer: ENUM_VERDICT_ANSWER!
        probability: Float
        reason: String!
        reasonEn: String
        """The platform's probability for yes when the verdict was revised, 0 to 1."""
        marketPrice: Float
        marketPriceKind: ENUM_VERDICT_MARKETPRICEKIND
        marketPriceAt: DateTime
        result: ENUM_VERDICT_RESULT!
        brier: Float
        marketBrier: Float
        logScore: Float
        """Hash of its entry in the ledger."""
        ledgerHash: String!
      }

      extend type Verdict {
        """Oldest first; at most 50."""
        revisions: [VerdictRevision!]!
      }
    `,
    resolvers: {
      Verdict: {
        revisions: ({ documentId }: Row, _args: unknown, context: RequestContext) =>
          loadOnce<string, readonly Revision[]>(context, 'Verdict.revisions', documentId, String, (ids) => fetchRevisions(strapi, ids), []),
      },
    },
    sizes: { 'Verdict.revisions': 3 },
  }
}

interface StoredRevision {
  verdict_document_id: string
  revised_at: string
  answer: Answer
  probability: number | null
  reason: string
  reason_en: string | null
  market_price: number | null
  market_price_kind: string | null
  market_price_at: string | null
  ledger_hash: string
  resolution: Resolution | null
}

type Revision = ReturnType<typeof decodeRevision>

async function fetchRevisions(strapi: Core.Strapi, verdictIds: readonly string[]): Promise<Map<string, Revision[]>> {
  const knex = strapi.db.connection
  const stored = await stretchPerParent<string, StoredRevision>(knex, verdictIds, (id) =>
    knex('verdict_revisions as revision')
      .leftJoin(`${tableOf(strapi, 'Outcome').name} as outcome`, 'outcome.document_id', 'revision.outcome_document_id')
      .where('revision.verdict_document_id', id)
      .select('revision.*', 'outcome.resolution')
      .orderBy('revision.revised_at')
      .limit(MOST_REVISIONS),
  )
  return groupRows(stored, ({ verdict_document_id }) => verdict_document_id, decodeRevision)
}

function decodeRevision(row: StoredRevision) {
  const { answer, probability, market_price: marketPrice } = row
  return {
    at: decodeTime(row.revised_at),
    answer,
    probability,
    reason: row.reason,
    reasonEn: row.reason_en,
    marketPrice,
    marketPriceKind: row.market_price_kind,
    marketPriceAt: decodeTime(row.market_price_at),
    ledgerHash: row.ledger_hash,
    ...scoreVerdict({ answer, probability, marketPrice }, row.resolution ?? 'pending'),
  }
}
