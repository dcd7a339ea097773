import type { Core } from '@strapi/strapi'
import { OperationTypeNode, type DocumentNode, type GraphQLSchema, type OperationDefinitionNode } from 'graphql'
import type { ContractPart, RequestContext } from '../contract'
import { previewOf } from '../preview/draftAsked'
import { documentLimits } from './documentLimits'
import { asksForDrafts, refuseDrafts } from './draftGuard'
import { costOf, pricesOf, refuseCostly, type Prices } from './operationCost'
import { createErrorFormatter } from './publicErrors'
import { refuseNulInQuery } from './textInQueries'

/** What Apollo knows of a request by the time its plugins are asked; later members are set by then. */
interface ServedRequest {
  schema: GraphQLSchema
  document: DocumentNode
  operation?: OperationDefinitionNode
  request: { variables?: Record<string, unknown> }
  contextValue: RequestContext
}

/** How the GraphQL server answers: what it refuses before anything runs, and what it says when something fails. */
export function createApolloOptions(strapi: Core.Strapi, parts: readonly ContractPart[]) {
  const prices = pricesOf(parts)
  return {
    // Researchers and agents are readers too, and the schema is published with the code.
    introspection: true,
    includeStacktraceInErrorResponses: false,
    persistedQueries: false,
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    parseOptions: { maxTokens: documentLimits.tokens },
    cors: { origin: '*', credentials: false, allowMethods: ['GET', 'POST', 'OPTIONS'] },
    // The body has been read by then (src/middlewares/graphqlDoor.ts).
    bodyParserConfig: false,
    formatError: createErrorFormatter((message) => strapi.log.error(message)),
    plugins: [{ requestDidStart: async () => guard(prices) }],
  }
}

/** Refuses drafts, then cost, before any resolver. The look of the document has been checked by then (src/middlewares/graphqlDoor.ts). */
function guard(prices: Prices) {
  return {
    didResolveOperation: async ({ schema, document, operation, request, contextValue }: ServedRequest) => {
      if (!operation) return
      const variables = request.variables ?? {}
      // What a mutation takes is cleaned by whoever stores it.
      if (operation.operation === OperationTypeNode.QUERY) refuseNulInQuery(document, variables)
      refuseDrafts(asksForDrafts(document, operation, variables), previewOf(contextValue.koaContext) !== null)
      refuseCostly(costOf(schema, prices, document, operation, variables))
    },
  }
}
