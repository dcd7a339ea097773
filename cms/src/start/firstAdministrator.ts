import type { Core } from '@strapi/strapi'
import { settings } from '../environment'

/**
 * Creates the first administrator on an empty database. Without ADMIN_PASSWORD nobody is created, and Strapi's own
 * registration page at /admin asks for one.
 */
export async function ensureFirstAdministrator({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  if (!settings.ADMIN_PASSWORD || (await strapi.db.query('admin::user').count()) > 0) return
  const superAdmin = await strapi.service('admin::role').getSuperAdmin()
  await strapi.service('admin::user').create({
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
