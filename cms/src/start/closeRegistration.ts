import type { Core } from '@strapi/strapi'

/**
 * Readers have no accounts. Strapi opens sign-up and a dozen other actions to the public on a new database; here the public role
 * holds no permission at all, at every start, as GraphQL decides by itself what is public.
 */
export async function closeRegistration({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  const store = strapi.store({ type: 'plugin', name: 'users-permissions' })
  const advanced = (await store.get({ key: 'advanced' })) as Record<string, unknown> | null
  if (advanced?.allow_register !== false) await store.set({ key: 'advanced', value: { ...advanced, allow_register: false } })
  const granted: { id: number }[] = await strapi.db
    .query('plugin::users-permissions.permission')
    .findMany({ where: { role: { type: 'public' } }, select: ['id'] })
  if (granted.length > 0) {
    await strapi.db.query('plugin::users-permissions.permission').deleteMany({ where: { id: { $in: granted.map(({ id }) => id) } } })
  }
}
