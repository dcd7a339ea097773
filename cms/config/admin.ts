import type { Core } from '@strapi/strapi'
import { settings } from '../src/environment'
import { previewAddress } from '../src/previewing/previewAddress'

/** What Strapi's preview route hands over. */
type Wish = Parameters<typeof previewAddress>[2]

export default () => ({
  auth: { secret: settings.ADMIN_JWT_SECRET, sessions: { httpOnly: true } },
  apiToken: { salt: settings.API_TOKEN_SALT },
  transfer: { token: { salt: settings.TRANSFER_TOKEN_SALT } },
  secrets: { encryptionKey: settings.ENCRYPTION_KEY },
  // Strapi's survey, its paid-edition hints, its links and its guided tour are not the editors' business.
  flags: { nps: false, promoteEE: false, docLinks: false },
  preview: {
    enabled: true,
    config: {
      // What the admin may frame: itself, and the site.
      allowedOrigins: ["'self'", settings.SITE_URL],
      // Strapi gives the handler no instance of itself; by the time of a request there is one.
      handler: (uid: string, wish: Wish) => previewAddress((globalThis as unknown as { strapi: Core.Strapi }).strapi, uid, wish),
    },
  },
  tutorials: false,
  notifications: { releases: false },
})
