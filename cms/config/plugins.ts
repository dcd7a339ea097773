import { settings } from '../src/environment'
import { landingPage } from '../src/graphql/server/landingPage'
import { GREATEST_UPLOAD } from '../src/pictures/pictureProblems'

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
      // Left to src/pictures, which goes by content alone, tells editors what to do, and loses no file of a form without a word.
      security: { allowedTypes: ['*'] },
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
