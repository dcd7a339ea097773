import type { Core } from '@strapi/strapi'
import type { Context, Next } from 'koa'
import { namesUnpublished } from '../graphql/server/draftGuard'
import { previewOf } from '../graphql/preview/draftAsked'

// Strapi's router does not tell upper from lower case, so this must not either.
const contentApi = /^\/api(\/|$)/i
const oneArticle = /^\/api\/predictions\/([a-z0-9]+)$/i

/**
 * Strapi's REST API is for machines that hold an API token of its making; for everyone else it is not there. Reading drafts needs a
 * preview of that one article besides, as a token that may only read would otherwise read what nobody has published.
 */
export default function restDoor(_config: unknown, { strapi }: { strapi: Core.Strapi }) {
  return async (ctx: Context, next: Next): Promise<unknown> => {
    if (!contentApi.test(ctx.path)) return next()
    if (!(await hasApiToken(strapi, ctx.get('authorization')))) return notFound(ctx)
    if ((ctx.method === 'GET' || ctx.method === 'HEAD') && namesUnpublished(ctx.query) && previewOf(ctx) !== oneArticle.exec(ctx.path)?.[1]) {
      return refuse(ctx, 403, 'ForbiddenError', 'Drafts can only be read with a preview of this one article (x-presage-preview).')
    }
    return next()
  }
}

interface ApiTokens {
  hash(key: string): string
  getByAccessKey(hash: string): Promise<{ expiresAt: string | null } | null>
}

async function hasApiToken(strapi: Core.Strapi, authorization: string): Promise<boolean> {
  const [scheme = '', key = '', ...rest] = authorization.split(/\s+/)
  if (scheme.toLowerCase() !== 'bearer' || key === '' || rest.length > 0) return false
  const tokens = strapi.service('admin::api-token-content-api') as unknown as ApiTokens
  const token = await tokens.getByAccessKey(tokens.hash(key))
  return token !== null && (token.expiresAt === null || new Date(token.expiresAt) > new Date())
}

/** The same words as for a route that does not exist. */
function notFound(ctx: Context): void {
  refuse(ctx, 404, 'NotFoundError', 'Not Found')
}

function refuse(ctx: Context, status: number, name: string, message: string): void {
  ctx.status = status
  ctx.body = { data: null, error: { status, name, message, details: {} } }
}
