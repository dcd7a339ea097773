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
      cms: (root) => ({
        nodeOptions: ['--require', join(root, 'cms', 'prepare.cjs')],
        script: programOf(join(root, 'cms'), '@strapi/strapi', 'strapi'),
        args: ['develop', '--no-install-deps'],
        cwd: join(root, 'cms'),
        // Strapi would compare the versions of package.json with its own, and cannot read those that stand in a catalog.
        env: { USE_EXPERIMENTAL_DEPENDENCIES: 'true' },
      }),
      site: (root, { HOST, WEB_PORT }) => ({
        script: programOf(join(root, 'web'), 'nuxt', 'nuxt'),
        args: ['dev', '--host', HOST, '--port', String(WEB_PORT)],
        cwd: join(root, 'web'),
      }),
    },
    context,
  )
