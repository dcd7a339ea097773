import type { Context, Next } from 'koa'
import { GREATEST_BODY } from '../graphql/server/apolloOptions'

const endpoint = '/graphql'
const GREATEST_BYTES = Number.parseInt(GREATEST_BODY) * 1024

interface Refusal {
  status: number
  code: string
  message: string
}

/**
 * Stands before the GraphQL server: turns away what is no GraphQL request before its body is read, and says every refusal in
 * GraphQL's shape, whoever made it.
 */
export default function graphqlDoor() {
  return async (ctx: Context, next: Next): Promise<void> => {
    // Strapi's router also takes /GraphQL and /graphql/, where its body parser would read what this one refuses.
    if (ctx.path !== endpoint) {
      if (ctx.path.toLowerCase().replace(/\/+$/, '') === endpoint) return refuse(ctx, { status: 404, code: 'NOT_FOUND', message: `The API is at ${endpoint}.` })
      return next()
    }
    const refusal = refusalOf(ctx)
    if (refusal) return refuse(ctx, refusal)
    try {
      await next()
    } catch (error) {
      const failure = unreadable(error)
      if (!failure) throw error
      return refuse(ctx, failure)
    }
    if (ctx.status === 401) refuse(ctx, { status: 401, code: 'UNAUTHENTICATED', message: 'This token is not valid. The API is public: leave the Authorization header out.' })
  }
}

function refusalOf(ctx: Context): Refusal | undefined {
  if (!['GET', 'HEAD', 'POST', 'OPTIONS'].includes(ctx.method)) {
    ctx.set('Allow', 'GET, HEAD, POST, OPTIONS')
    return { status: 405, code: 'BAD_REQUEST', message: 'Send queries by POST.' }
  }
  if (ctx.method !== 'POST') return undefined
  if (ctx.querystring !== '') return { status: 400, code: 'BAD_REQUEST', message: 'Send the query in the body of the POST, not in its address.' }
  if (!ctx.is('application/json')) {
    return { status: 415, code: 'BAD_REQUEST', message: 'Send the query as JSON, with the header Content-Type: application/json.' }
  }
  if ((ctx.request.length ?? 0) > GREATEST_BYTES) return tooLarge
  return undefined
}

const tooLarge: Refusal = { status: 413, code: 'LIMIT_EXCEEDED', message: `A request may hold at most ${GREATEST_BYTES} bytes.` }

/** What the body parser makes of a body that it cannot read. */
function unreadable(error: unknown): Refusal | undefined {
  const status = error instanceof Error && 'status' in error ? error.status : undefined
  if (status === 413) return tooLarge
  if (status === 415) return { status: 415, code: 'BAD_REQUEST', message: 'This content encoding or character set is not supported. Send UTF-8, uncompressed or gzip.' }
  return status === 400 ? { status: 400, code: 'BAD_REQUEST', message: 'The body is not JSON. Send {"query": "…", "variables": {…}}.' } : undefined
}

function refuse(ctx: Context, { status, code, message }: Refusal): void {
  ctx.status = status
  ctx.body = { errors: [{ message, extensions: { code } }] }
}
