import type { Core } from '@strapi/strapi'
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql'
import type { ContractPart, RequestContext } from '../contract'
import { previewOf } from '../preview/draftAsked'
import { checkDocument, documentLimits } from './documentLimits'
import { asksForDrafts, refuseDrafts } from './draftGuard'
import { costOf, refuseCostly } from './operationCost'
import { createErrorFormatter } from './publicErrors'

/** 32 KB hold the longest comment and every query that passes the limits. */
export const GREATEST_BODY = '32kb'

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
  const sizes = Object.assign({}, ...parts.map((part) => part.sizes ?? {})) as Record<string, NonNullable<ContractPart['sizes']>[string]>
  return {
    // Researchers and agents are readers too, and the schema is published with the code.
    introspection: true,
    includeStacktraceInErrorResponses: false,
    persistedQueries: false,
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    parseOptions: { maxTokens: documentLimits.tokens },
    cors: { origin: '*', credentials: false, allowMethods: ['GET', 'POST', 'OPTIONS'] },
    bodyParserConfig: { enableTypes: ['json'], jsonLimit: GREATEST_BODY, strict: true },
    formatError: createErrorFormatter((message) => strapi.log.error(message)),
    plugins: [{ requestDidStart: async () => guard(sizes) }],
  }
}

/** Refuses in this order: the shape of the document as soon as it is read, then drafts, then cost; all before any resolver. */
function guard(sizes: Record<string, NonNullable<ContractPart['sizes']>[string]>) {
  return {
    parsingDidStart: async (call: ServedRequest) => async (failure?: Error) => {
      if (!failure) checkDocument(call.document)
    },
    didResolveOperation: async ({ schema, document, operation, request, contextValue }: ServedRequest) => {
      if (!operation) return
      const variables = request.variables ?? {}
      refuseDrafts(asksForDrafts(document, operation, variables), previewOf(contextValue.koaContext) !== null)
      refuseCostly(costOf(schema, sizes, document, operation, variables))
    },
  }
}
