import type { Core } from '@strapi/strapi'
import type { ContractPart } from '../contract'
import { greatestPage, readPagination, type PaginationArg } from '../reading/pagination'
import { predictionsOf } from '../reading/predictionsOf'
import { readAllUsed, readUsed } from '../reading/readUsed'
import { outcomesOf } from './outcome'

const bySlug = [{ by: 'slug', direction: 'asc' }] as const

/** What the world will settle. */
export function event(strapi: Core.Strapi): ContractPart {
  return {
    typeDefs: `
      enum ENUM_EVENT_PLATFORM { polymarket kalshi manifold metaculus other }
      enum ENUM_EVENT_EVENTSTATE { open closed resolved void }

      """Something the world will settle, as a market platform lists it. Public once a published article uses it."""
      type Event {
        documentId: ID!
        """The platform's own title, often English."""
        title: String!
        titleZh: String
        slug: String!
        platform: ENUM_EVENT_PLATFORM!
        externalId: String
        marketUrl: String
        rules: String
        rulesHash: String
        rulesFetchedAt: DateTime
        resolutionSource: String
        """Whether exactly one outcome can come true. Otherwise outcomes are independent and their prices need not sum to 1."""
        exclusive: Boolean
        opensAt: DateTime
        closesAt: DateTime
        eventState: ENUM_EVENT_EVENTSTATE!
        """The outcomes that published articles are about."""
        outcomes: [Outcome!]!
        """Published articles about it, newest first."""
        predictions(locale: I18NLocaleCode, pagination: PaginationArg): [Prediction!]!
      }

      type Query {
        event(documentId: ID!): Event
        eventBySlug(slug: String!): Event
        """All that published articles are about, by slug."""
        events(pagination: PaginationArg): [Event!]!
      }
    `,
    resolvers: {
      Query: {
        event: (_parent: unknown, { documentId }: { documentId: string }) => readUsed(strapi, 'Event', 'documentId', documentId),
        eventBySlug: (_parent: unknown, { slug }: { slug: string }) => readUsed(strapi, 'Event', 'slug', slug),
        events: (_parent: unknown, { pagination }: { pagination?: PaginationArg | null }) =>
          readAllUsed(strapi, 'Event', undefined, bySlug, readPagination(pagination)),
      },
      Event: { outcomes: outcomesOf(strapi), predictions: predictionsOf(strapi, 'Event') },
    },
    sizes: {
      'Query.events': ({ pagination }) => greatestPage(pagination),
      'Event.outcomes': 20,
      'Event.predictions': ({ pagination }) => greatestPage(pagination),
    },
  }
}
