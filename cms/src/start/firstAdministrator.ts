import type { Core } from '@strapi/strapi'
import { settings } from '../environment'

/**
 * Creates the first administrator on an empty database. Without ADMIN_PASSWORD nobody is created, and Strapi's own
 * registration page at /admin asks for one.
 */
export async function ensureFirstAdministrator({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  if (!settings.ADMIN_PASSWORD || (await strapi.db.query('admin::user').count()) > 0) return
  const roles = strapi.service('admin::role') as unknown as { getSuperAdmin(): Promise<{ id: number }> }
  const users = strapi.service('admin::user') as unknown as { create(user: Record<string, unknown>): Promise<unknown> }
  const superAdmin = await roles.getSuperAdmin()
  await users.create({
    email: settings.ADMIN_EMAIL,
    firstname: '先见',
    lastname: '',
    password: settings.ADMIN_PASSWORD,
    preferedLanguage: 'zh-Hans',
    isActive: true,
    registrationToken: null,
    roles: [superAdmin.id],
  })
}
