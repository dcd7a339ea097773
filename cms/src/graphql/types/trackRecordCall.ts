import type { Core } from '@strapi/strapi'
import type { ContractPart, RequestContext } from '../contract'
import { greatestPage, readPagination, type PaginationArg } from '../reading/pagination'
import { readCallBySlug, readWithdrawals, signersOf, type RecordCall } from '../reading/recordCalls'

/** One call of the record: what stays of an article when it is taken down. */
export function trackRecordCall(strapi: Core.Strapi): ContractPart {
  return {
    typeDefs: `
      """
      A verdict that was published, in the words of the day it was issued, and what became of it. It stays when its article is taken
      down: the question, the numbers and the reason, and no text.
      """
      type TrackRecordCall {
        """documentId of the article."""
        prediction: ID!
        """The question as it was asked, in Chinese and in English where it was."""
        question: String
        questionEn: String
        slug: String!
        answer: ENUM_VERDICT_ANSWER!
        """The author's probability that the outcome resolves yes, 0.01 to 0.99."""
        probability: Float
        """The platform's probability for yes when the verdict was issued, 0 to 1."""
        marketPrice: Float
        marketPriceKind: ENUM_VERDICT_MARKETPRICEKIND
        marketPriceAt: DateTime
        issuedAt: DateTime!
        """When the event ends, or ended."""
        closesAt: DateTime
        """Open after its event's end."""
        overdue: Boolean!
        result: ENUM_VERDICT_RESULT!
        resolution: ENUM_OUTCOME_RESOLUTION!
        resolvedAt: DateTime
        brier: Float
        marketBrier: Float
        logScore: Float
        """When the article was taken down in every language, and why; null while it is public."""
        withdrawnAt: DateTime
        withdrawnReason: String
        """As signed when the verdict was issued."""
        authors: [CallAuthor!]!
        category: CallCategory
        event: CallEvent
        outcomeLabel: String!
        outcomeLabelZh: String
        """Hash of its entry in the ledger."""
        ledgerHash: String
      }

      type CallAuthor { documentId: ID! name: String! nameEn: String }
      type CallCategory { documentId: ID! name: String! nameEn: String }
      type CallEvent { documentId: ID! title: String! titleZh: String }

      type Query {
        """What the record keeps of an article, also one that is taken down, by any slug it ever had."""
        callBySlug(slug: String!): TrackRecordCall
        """What the record keeps of articles that were taken down in every language, with the reason; the last taken down first."""
        withdrawals(pagination: PaginationArg): [TrackRecordCall!]!
      }
    `,
    resolvers: {
      Query: {
        callBySlug: (_parent: unknown, { slug }: { slug: string }) => readCallBySlug(strapi, slug),
        withdrawals: (_parent: unknown, { pagination }: { pagination?: PaginationArg | null }) =>
          readWithdrawals(strapi, readPagination(pagination)),
      },
      TrackRecordCall: { authors: (call: RecordCall, _args: unknown, context: RequestContext) => signersOf(strapi, context, call) },
    },
    sizes: { 'TrackRecordCall.authors': 4, 'Query.withdrawals': ({ pagination }) => greatestPage(pagination) },
  }
}
