import { settings } from '../src/environment'

export default () => ({
  auth: { secret: settings.ADMIN_JWT_SECRET, sessions: { httpOnly: true } },
  apiToken: { salt: settings.API_TOKEN_SALT },
  transfer: { token: { salt: settings.TRANSFER_TOKEN_SALT } },
  secrets: { encryptionKey: settings.ENCRYPTION_KEY },
  // Strapi's survey, its paid-edition hints, its links and its guided tour are not the editors' business.
  flags: { nps: false, promoteEE: false, docLinks: false },
  preview: { enabled: false },
  tutorials: false,
  notifications: { releases: false },
})
