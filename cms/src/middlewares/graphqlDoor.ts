import { GraphQLError, parse, type DocumentNode } from 'graphql'
import type { Context, Next } from 'koa'
import { checkDocument, checkVariables, documentLimits } from '../graphql/server/documentLimits'
import { readSmallJson } from '../internal/readSmallJson'
import { Refusal } from '../internal/refusal'

const endpoint = '/graphql'
/** 32 KB hold the longest comment and every query that passes the limits. */
const GREATEST_BYTES = 32 * 1024

/**
 * Stands before the GraphQL server: turns away what is no GraphQL request before its body is read, and documents that are laborious
 * to check before they are checked. Every refusal has GraphQL's shape.
 */
export default function graphqlDoor() {
  return async (ctx: Context, next: Next): Promise<void> => {
    // Strapi's router also takes /GraphQL and /graphql/, where its own body parser would read what this one refuses.
    if (ctx.path !== endpoint) {
      if (ctx.path.toLowerCase().replace(/\/+$/, '') !== endpoint) await next()
      else refuse(ctx, 404, 'NOT_FOUND', `The API is at ${endpoint}.`)
      return
    }
    try {
      checkRequest(ctx)
      const query = await readQuery(ctx)
      const document = typeof query === 'string' ? parsed(query) : undefined
      if (document) checkDocument(document)
    } catch (error) {
      if (error instanceof Refusal) refuse(ctx, error.status, error.status === 413 ? 'LIMIT_EXCEEDED' : 'BAD_REQUEST', error.message)
      else if (error instanceof GraphQLError) refuse(ctx, 400, String(error.extensions.code), error.message)
      else throw error
      return
    }
    await next()
  }
}

/** @throws Refusal of what cannot be a GraphQL request, by its head alone */
function checkRequest(ctx: Context): void {
  if (!['GET', 'HEAD', 'POST', 'OPTIONS'].includes(ctx.method)) {
    ctx.set('Allow', 'GET, HEAD, POST, OPTIONS')
    throw new Refusal(405, 'Send queries by POST.')
  }
  if (ctx.method !== 'POST') return
  if (ctx.querystring !== '') throw new Refusal(400, 'Send the query in the body of the POST, not in its address.')
  if (!ctx.is('application/json') || !['', 'identity'].includes(ctx.get('content-encoding'))) {
    throw new Refusal(415, 'Send the query as JSON, with the header Content-Type: application/json, and not compressed.')
  }
  if (ctx.request.length > GREATEST_BYTES) throw new Refusal(413, `The body must not be longer than ${GREATEST_BYTES} bytes.`)
}

/** Reads the body and leaves it where the GraphQL server looks for it; a GET has its query in its address. */
async function readQuery(ctx: Context): Promise<unknown> {
  const body = ctx.method === 'POST' ? await readSmallJson(ctx.req, GREATEST_BYTES) : {}
  checkVariables(body.variables)
  Object.assign(ctx.request, { body })
  return ctx.method === 'POST' ? body.query : ctx.query.query
}

/** What cannot be parsed is left to the GraphQL server, which says where the mistake is. */
function parsed(query: string): DocumentNode | undefined {
  try {
    return parse(query, { maxTokens: documentLimits.tokens, noLocation: true })
  } catch {
    return undefined
  }
}

function refuse(ctx: Context, status: number, code: string, message: string): void {
  ctx.status = status
  ctx.body = { errors: [{ message, extensions: { code } }] }
}
