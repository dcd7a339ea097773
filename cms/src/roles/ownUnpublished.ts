import type { Core } from '@strapi/strapi'

/** Under which name permissions ask for `registerOwnUnpublished`. */
export const OWN_UNPUBLISHED = 'api::own-unpublished'

interface Conditions {
  register(condition: { displayName: string; name: string; handler: (user: { id: number }) => object }): unknown
}

/**
 * A condition for permissions: the user made it, and it has never been public. Registered before Strapi's own start, which drops from
 * stored permissions every condition it does not know, and with it the restriction.
 */
export function registerOwnUnpublished({ strapi }: { strapi: Core.Strapi }): void {
  const { conditionProvider } = strapi.service('admin::permission') as unknown as { conditionProvider: Conditions }
  conditionProvider.register({
    displayName: '自己写的，从未公开 · Own, never published',
    name: 'own-unpublished',
    handler: (user) => ({ 'createdBy.id': user.id, firstPublishedAt: { $eq: null } }),
  })
}
