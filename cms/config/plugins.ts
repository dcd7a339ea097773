import { settings } from '../src/environment'
import { landingPage } from '../src/graphql/server/landingPage'

/** In bytes. A hero image straight from a camera fits; a film does not. */
const GREATEST_UPLOAD = 20 * 1024 * 1024

export default () => ({
  graphql: {
    config: {
      endpoint: '/graphql',
      // Nothing is generated from the content types; src/graphql says what is public.
      shadowCRUD: false,
      landingPage: () => landingPage,
      // Strapi's own limits stand behind ours (src/graphql/server).
      depthLimit: 8,
      defaultLimit: 20,
      maxLimit: 100,
    },
  },
  upload: {
    config: {
      sizeLimit: GREATEST_UPLOAD,
      // An SVG is a document that can carry script.
      security: { allowedTypes: ['image/*'], deniedTypes: ['image/svg+xml'] },
    },
  },
  'users-permissions': {
    config: { jwtManagement: 'refresh', sessions: { httpOnly: true }, jwt: { algorithm: 'HS256' } },
  },
  i18n: { enabled: true },
  // Without SMTP_URL no mail is sent; the administrator then sets a forgotten password in the admin.
  ...(settings.SMTP_URL && {
    email: {
      config: {
        provider: 'nodemailer',
        providerOptions: { url: settings.SMTP_URL },
        settings: { defaultFrom: settings.ADMIN_EMAIL, defaultReplyTo: settings.ADMIN_EMAIL },
      },
    },
  }),
})
