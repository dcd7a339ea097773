import { randomUUID } from 'node:crypto'
import type { GraphQLFormattedError } from 'graphql'

/** Errors that say something to the one who asked. Any other may say something about us. */
const told = new Set([
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'FORBIDDEN',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'LIMIT_EXCEEDED',
  'NOT_FOUND',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'RATE_LIMITED',
])

/**
 * What a client is told of an error: its code and message where the code is on the list, else only an id under which the log
 * holds the rest.
 */
export function createErrorFormatter(report: (message: string) => void) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const code = formatted.extensions?.code
    if (typeof code === 'string' && told.has(code)) {
      const { message, locations, path } = formatted
      return { message, ...(locations ? { locations } : {}), ...(path ? { path } : {}), extensions: { code } }
    }
    const id = randomUUID()
    report(`GraphQL error ${id} at ${formatted.path?.join('.') ?? 'the request'}: ${detailsOf(error)}`)
    return { message: 'Internal Server Error', ...(formatted.path ? { path: formatted.path } : {}), extensions: { code: 'INTERNAL_SERVER_ERROR', id } }
  }
}

/** A GraphQL error only wraps what went wrong in a resolver. */
function detailsOf(error: unknown): string {
  const cause = error instanceof Error && 'originalError' in error && error.originalError instanceof Error ? error.originalError : error
  return cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)
}
