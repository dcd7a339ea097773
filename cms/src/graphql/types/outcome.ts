import type { Core } from '@strapi/strapi'
import type { ContractPart, RequestContext, Resolver } from '../contract'
import { groupRows } from '../reading/groupRows'
import { loadOnce } from '../reading/loaders'
import { onlyUsed } from '../reading/published'
import { publishedRelation } from '../reading/publishedRelation'
import type { Row } from '../reading/publicTypes'
import { relationOf } from '../reading/relation'
import { decodeRow, selectionOf, tableOf } from '../reading/table'

/** One binary question of an event. */
export function outcome(strapi: Core.Strapi): ContractPart {
  return {
    typeDefs: `
      enum ENUM_OUTCOME_PRICEKIND { last mid close }
      enum ENUM_OUTCOME_RESOLUTION { pending yes no void }

      """One binary question of an event. Public once a published article is about it."""
      type Outcome {
        documentId: ID!
        label: String!
        labelZh: String
        event: Event
        """The platform's probability for yes, 0 to 1, as of priceAt."""
        price: Float
        priceKind: ENUM_OUTCOME_PRICEKIND
        bid: Float
        ask: Float
        volume: Float
        currency: String
        priceAt: DateTime
        resolution: ENUM_OUTCOME_RESOLUTION!
        resolvedAt: DateTime
      }
    `,
    resolvers: { Outcome: { event: publishedRelation(strapi, 'Outcome', 'event') } },
  }
}

/** The outcomes of an event that published articles are about, in the order in which they were listed. */
export function outcomesOf(strapi: Core.Strapi): Resolver {
  return (event: Row, _args: unknown, context: RequestContext) =>
    loadOnce<number, readonly Row[]>(context, 'Event.outcomes', event.id, String, (ids) => fetchOutcomes(strapi, ids), [])
}

async function fetchOutcomes(strapi: Core.Strapi, eventIds: readonly number[]): Promise<Map<string, Row[]>> {
  const table = tableOf(strapi, 'Outcome')
  const { link, parentColumn, targetColumn } = relationOf(strapi, 'Outcome', 'event')
  const query = strapi.db
    .connection(`${link} as link`)
    .join(`${table.name} as outcome`, 'outcome.id', `link.${parentColumn}`)
    .whereIn(`link.${targetColumn}`, [...eventIds])
    .select({ ...selectionOf(table, 'outcome'), eventId: `link.${targetColumn}` })
    .orderBy('outcome.id')
  const stored = (await onlyUsed(strapi, query, 'Outcome', 'outcome')) as (Row & { eventId: number })[]
  return groupRows(stored, ({ eventId }) => eventId, (row) => decodeRow<Row>(table, row))
}
