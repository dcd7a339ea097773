import type { Core } from '@strapi/strapi'
import type { ContractPart, RequestContext } from '../contract'
import { draftAsked } from '../preview/draftAsked'
import { DEFAULT_LANGUAGE, readLanguage } from '../reading/language'
import { greatestPage, readPagination, type PaginationArg, type Stretch } from '../reading/pagination'
import { readPredictionBySlug } from '../reading/predictionBySlug'
import { countPredictions, predictionSorts, readPredictions, type PredictionChoice, type PredictionSort } from '../reading/predictions'
import type { PredictionRow } from '../reading/publicTypes'
import { readSort } from '../reading/sort'
import { forbidden } from '../server/refusals'

interface ListArgs {
  filters?: unknown
  pagination?: PaginationArg | null
  sort?: (string | null)[] | null
  locale?: unknown
  status?: string | null
}

interface OneArgs {
  documentId: string
  locale?: unknown
  status?: string | null
}

interface BySlugArgs {
  slug: string
  locale?: unknown
  status?: string | null
}

/** A list whose rows and totals are each read only if they are asked for. */
interface Connection {
  choice: PredictionChoice
  order: readonly PredictionSort[]
  stretch: Stretch
}

const newestFirst = [{ by: 'firstPublishedAt', direction: 'desc' }] as const

/** The ways to articles. */
export function predictionQueries(strapi: Core.Strapi): ContractPart {
  return {
    typeDefs: `
      """What articles can be filtered by. Every condition must hold; and, or and not may be nested 4 deep."""
      input PredictionFiltersInput {
        and: [PredictionFiltersInput!]
        or: [PredictionFiltersInput!]
        not: PredictionFiltersInput
        documentId: IdConditions
        slug: TextConditions
        firstPublishedAt: TimeConditions
        updatedAt: TimeConditions
        category: CategoryFiltersInput
        authors: AuthorFiltersInput
        event: EventFiltersInput
        outcome: OutcomeFiltersInput
        verdict: VerdictFiltersInput
      }
      input EventFiltersInput { documentId: IdConditions slug: TextConditions platform: EventPlatformConditions eventState: EventStateConditions }
      input OutcomeFiltersInput { documentId: IdConditions resolution: OutcomeResolutionConditions }
      input VerdictFiltersInput { answer: VerdictAnswerConditions result: VerdictResultConditions }
      input EventPlatformConditions { eq: ENUM_EVENT_PLATFORM in: [ENUM_EVENT_PLATFORM!] }
      input EventStateConditions { eq: ENUM_EVENT_EVENTSTATE in: [ENUM_EVENT_EVENTSTATE!] }
      input OutcomeResolutionConditions { eq: ENUM_OUTCOME_RESOLUTION in: [ENUM_OUTCOME_RESOLUTION!] }
      input VerdictAnswerConditions { eq: ENUM_VERDICT_ANSWER in: [ENUM_VERDICT_ANSWER!] }
      input VerdictResultConditions { eq: ENUM_VERDICT_RESULT in: [ENUM_VERDICT_RESULT!] }

      type PredictionEntityResponseCollection { nodes: [Prediction!]! pageInfo: Pagination! }

      type Query {
        """
        Published articles in one language (zh-Hans unless said otherwise), newest first. Sorts by firstPublishedAt, updatedAt,
        verdict.resolvedAt (resolved verdicts alone) or event.closesAt (open ones alone whose event is still to close), each followed
        by :asc or :desc. Drafts are for previews alone.
        """
        predictions(filters: PredictionFiltersInput, pagination: PaginationArg, sort: [String], locale: I18NLocaleCode, status: PublicationStatus): [Prediction!]!
        """The same, with the number of articles in all."""
        predictions_connection(filters: PredictionFiltersInput, pagination: PaginationArg, sort: [String], locale: I18NLocaleCode): PredictionEntityResponseCollection!
        prediction(documentId: ID!, locale: I18NLocaleCode, status: PublicationStatus): Prediction
        """By the slug it has or ever had: compare the slug of the answer, and redirect where it differs. Without a language, Chinese comes first."""
        predictionBySlug(slug: String!, locale: I18NLocaleCode, status: PublicationStatus): Prediction
      }
    `,
    resolvers: {
      Query: {
        predictions: (_parent: unknown, args: ListArgs, context: RequestContext) => {
          const { choice, order, stretch } = readList(args, draftAsked(context, args.status))
          return readPredictions(strapi, choice, order, stretch)
        },
        predictions_connection: (_parent: unknown, args: ListArgs) => readList(args, undefined),
        prediction: async (_parent: unknown, { documentId, locale, status }: OneArgs, context: RequestContext) => {
          const draftOf = draftAsked(context, status)
          if (draftOf !== undefined && draftOf !== documentId) throw forbidden('This preview is for another article.')
          const choice = { language: readLanguage(locale), filters: { documentId: { eq: documentId } }, draftOf }
          return first(await readPredictions(strapi, choice, newestFirst, { start: 0, limit: 1 }))
        },
        predictionBySlug: (_parent: unknown, { slug, locale, status }: BySlugArgs, context: RequestContext) =>
          readPredictionBySlug(strapi, slug, locale ? [readLanguage(locale)] : [DEFAULT_LANGUAGE, 'en'], draftAsked(context, status)),
      },
      PredictionEntityResponseCollection: {
        nodes: ({ choice, order, stretch }: Connection) => readPredictions(strapi, choice, order, stretch),
        pageInfo: async ({ choice, stretch: { start, limit } }: Connection) => {
          const total = await countPredictions(strapi, choice)
          return { total, page: Math.floor(start / limit) + 1, pageSize: limit, pageCount: Math.ceil(total / limit) }
        },
      },
    },
    sizes: {
      'Query.predictions': ({ pagination }) => greatestPage(pagination),
      'PredictionEntityResponseCollection.nodes': (_args, { pagination }) => greatestPage(pagination),
    },
  }
}

function readList({ filters, pagination, sort, locale }: ListArgs, draftOf: string | undefined): Connection {
  return {
    choice: { language: readLanguage(locale), filters, draftOf },
    order: readSort(sort, predictionSorts, newestFirst),
    stretch: readPagination(pagination),
  }
}

function first(rows: PredictionRow[]): PredictionRow | null {
  return rows[0] ?? null
}
