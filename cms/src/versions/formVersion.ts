import type { Core } from '@strapi/strapi'
import type { Context, Next } from 'koa'
import { PREDICTION } from '../rules/rule'
import { lastSave } from '../storage/draftSaves'

/** In which header the admin's form says which save of the draft it shows. The admin has the names of its own. */
export const formVersionHeader = 'x-presage-form-version'
/** In which header it says that it saves over another version knowingly. */
export const takesPlaceHeader = 'x-presage-takes-place'

interface Route {
  handler: unknown
  config?: { middlewares?: unknown[] }
}

/**
 * Tells the admin's form, beside the article it reads, which save it is of. The number is read before the article: should somebody
 * save in between, the form is refused later without need, and never let through wrongly. Must run before Strapi sets up its routes.
 */
export function tellFormVersions({ strapi }: { strapi: Core.Strapi }): void {
  const routers = strapi.plugin('content-manager').routes as unknown as Record<string, { routes: Route[] }>
  const route = Object.values(routers).flatMap(({ routes }) => routes).find(({ handler }) => handler === 'collection-types.findOne')
  if (!route) throw new Error('The admin’s route for reading an entry is not where it was: forms would not know what they began from.')
  route.config = { ...route.config, middlewares: [...(route.config?.middlewares ?? []), tellVersion(strapi)] }
}

function tellVersion(strapi: Core.Strapi) {
  return async (context: Context, next: Next) => {
    const { model, id } = context.params as { model?: string; id?: string }
    const { locale } = context.query
    if (model !== PREDICTION || !id || typeof locale !== 'string') {
      await next()
      return
    }
    const save = await lastSave(strapi.db.connection, id, locale)
    await next()
    const body: unknown = context.body
    if (typeof body !== 'object' || body === null || !('meta' in body) || typeof body.meta !== 'object') return
    context.body = { ...body, meta: { ...body.meta, presageVersion: save?.version ?? 0 } }
  }
}
