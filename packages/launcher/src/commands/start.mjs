import { join } from 'node:path'
import { serve } from '../serve.mjs'

/** @typedef {import('../runCommand.mjs').CommandContext} CommandContext */

/**
 * `npm start`: the built CMS and site, as in production.
 * @param {CommandContext} context
 */
export const start = (context) =>
  serve(
    {
      nodeEnv: 'production',
      built: ['@presage/cms', '@presage/web'],
      showOutput: false,
      // The CMS watches its channel itself: it has more to bring to an end than a signal tells.
      cms: (root) => ({ script: join(root, 'cms', 'server.cjs'), cwd: join(root, 'cms'), guarded: false }),
      site: (root, { HOST, WEB_PORT }) => ({
        script: join(root, 'web', '.output', 'server', 'index.mjs'),
        cwd: join(root, 'web'),
        env: { NITRO_HOST: HOST, NITRO_PORT: String(WEB_PORT) },
      }),
    },
    context,
  )
