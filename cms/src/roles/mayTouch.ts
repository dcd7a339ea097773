import type { Core, UID } from '@strapi/strapi'

type Verb = 'read' | 'update'

interface PermissionChecker {
  cannot: Record<Verb, (entity?: unknown) => boolean>
  sanitizedQuery: Record<Verb, (query: object) => Promise<object>>
}

interface Checkers {
  create(of: { userAbility: unknown; model: string }): PermissionChecker
}

interface PopulateBuilder {
  populateFromQuery(query: object): { build(): Promise<unknown> }
}

/**
 * Whether whoever makes the current request may read or change a document in the content manager, conditions on it included: at least
 * one language of it, since who wrote one may see the others. Nobody may outside of the admin's requests.
 */
export async function mayTouch(strapi: Core.Strapi, verb: Verb, uid: UID.ContentType, documentId: string): Promise<boolean> {
  const userAbility: unknown = strapi.requestContext.get()?.state?.userAbility
  if (!userAbility) return false
  const manager = strapi.plugin('content-manager')
  const checker = (manager.service('permission-checker') as Checkers).create({ userAbility, model: uid })
  if (checker.cannot[verb]()) return false
  const query = await checker.sanitizedQuery[verb]({})
  // What the conditions look at: who made it.
  const populate = await (manager.service('populate-builder') as unknown as (model: string) => PopulateBuilder)(uid).populateFromQuery(query).build()
  const rows: unknown[] = await strapi.db.query(uid).findMany({ where: { documentId }, populate } as never)
  return rows.some((row) => !checker.cannot[verb](row))
}
