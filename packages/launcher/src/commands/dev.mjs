import { join } from 'node:path'
import { programOf } from '../programOf.mjs'
import { serve } from '../serve.mjs'
import { librariesOf } from '../workspace.mjs'

/** @typedef {import('../runCommand.mjs').CommandContext} CommandContext */

/**
 * `npm run dev`: CMS and site in watch mode, with the same data and environment as `npm start`.
 * @param {CommandContext} context
 */
export const dev = (context) =>
  serve(
    {
      nodeEnv: 'development',
      built: librariesOf(context.root),
      showOutput: true,
      cms: (root) => ({ script: programOf(join(root, 'cms'), '@strapi/strapi', 'strapi'), args: ['develop'], cwd: join(root, 'cms') }),
      site: (root, { HOST, WEB_PORT }) => ({
        script: programOf(join(root, 'web'), 'nuxt', 'nuxt'),
        args: ['dev', '--host', HOST, '--port', String(WEB_PORT)],
        cwd: join(root, 'web'),
      }),
    },
    context,
  )
