import type { Core } from '@strapi/strapi'
import type { Context, Next } from 'koa'
import { PREDICTION } from '../rules/rule'
import { prefetchPrice } from './freshPrices'
import { outcomeToFreeze } from './outcomeToFreeze'

interface Route {
  path: string
  handler: unknown
  config?: { middlewares?: unknown[] }
}

const publishing = ['collection-types.publish', 'collection-types.bulkPublish']
/** Of articles published from the list at once, how many get a fresh price. */
const mostAtOnce = 20

/**
 * The admin publishes inside a transaction of its own, where nothing may wait for a platform. So the price is fetched on the way
 * to it: after Strapi has made sure of who asks and what they may do, before its controller begins.
 * Must run before Strapi sets up its routes.
 */
export function fetchPricesBeforePublishing({ strapi }: { strapi: Core.Strapi }): void {
  for (const route of contentManagerRoutes(strapi)) {
    if (typeof route.handler !== 'string' || !publishing.includes(route.handler)) continue
    route.config = { ...route.config, middlewares: [...(route.config?.middlewares ?? []), prefetch(strapi)] }
  }
}

function contentManagerRoutes(strapi: Core.Strapi): Route[] {
  const routers = strapi.plugin('content-manager').routes as unknown as Record<string, { routes: Route[] }>
  const routes = Object.values(routers).flatMap((router) => router.routes)
  if (!publishing.every((handler) => routes.some((route) => route.handler === handler))) {
    throw new Error('The admin’s routes for publishing are not where they were: prices would be fetched too late.')
  }
  return routes
}

function prefetch(strapi: Core.Strapi) {
  return async (context: Context, next: Next) => {
    const { model, id } = context.params as { model?: string; id?: string }
    if (model === PREDICTION) await prefetchFor(strapi, id, context.request.body).catch((error: unknown) => strapi.log.warn(String(error)))
    await next()
  }
}

async function prefetchFor(strapi: Core.Strapi, id: string | undefined, body: unknown): Promise<void> {
  const form = typeof body === 'object' && body !== null ? body : {}
  const several = 'documentIds' in form && Array.isArray(form.documentIds) ? form.documentIds.slice(0, mostAtOnce) : null
  const outcomes = several
    ? await Promise.all(several.map((documentId) => outcomeToFreeze(strapi, String(documentId), {})))
    : [await outcomeToFreeze(strapi, id, form)]
  const distinct = new Set(outcomes.filter((outcome) => outcome !== null))
  await Promise.all([...distinct].map((outcome) => prefetchPrice(strapi, outcome)))
}
