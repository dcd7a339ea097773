import type { Context } from 'koa'
import { settings } from '../src/environment'

const isGraphql = (ctx: Context) => ctx.path === '/graphql'

/** The order matters: what can be refused is refused before anything reads a body. */
export default [
  'strapi::logger',
  'global::strapiErrors',
  'strapi::errors',
  'strapi::security',
  {
    name: 'strapi::cors',
    config: {
      // Anyone's page may read the public API, without credentials; everything else is for the site and the admin alone.
      origin: (ctx: Context) => (isGraphql(ctx) ? '*' : [settings.SITE_URL, settings.CMS_URL]),
      credentials: (ctx: Context) => !isGraphql(ctx),
      headers: ['Content-Type', 'Authorization', 'Origin', 'Accept', 'apollo-require-preflight', 'x-apollo-operation-name'],
      maxAge: 86_400,
    },
  },
  ...(process.env.PRESAGE_COUNT_SQL === '1' ? ['global::sqlCounter'] : []),
  'global::graphqlDoor',
  'global::restDoor',
  'strapi::query',
  {
    name: 'strapi::body',
    // The longest article is far below this. An upload is measured in src/pictures, which names the file that is too large;
    // here only what is absurd is cut off while it comes in.
    config: { jsonLimit: '2mb', formLimit: '256kb', textLimit: '256kb', formidable: { maxFileSize: 100 * 1024 * 1024 } },
  },
  'strapi::session',
  'strapi::favicon',
  'strapi::public',
]
