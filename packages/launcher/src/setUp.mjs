import { createRequire } from 'node:module'
import { join } from 'node:path'
import { buildWhatChanged } from './build.mjs'
import { installDependencies } from './install.mjs'
import { prepareToolchain, toolchainEnvironment } from './toolchain.mjs'
import { whileNobodyElseSetsUp } from './setUpLock.mjs'

/** @typedef {import('./step.mjs').StepContext} StepContext */
/** @typedef {import('./toolchain.mjs').Toolchain} Toolchain */

/** The CMS's admin takes about 2 GB to build, more than Node allows itself on a machine with 8 GB or less. */
const buildMemory = '--max-old-space-size=3072'

const { variables } = createRequire(import.meta.url)('../../settings/settings.cjs')

/**
 * The environment without Presage's own variables: what is built or tested must not depend on how this machine starts it.
 * @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv}
 */
export const withoutSettings = (env) => {
  const names = new Set(['NODE_ENV', ...variables.map((/** @type {{ name: string }} */ { name }) => name)])
  return Object.fromEntries(Object.entries(env).filter(([name]) => !names.has(name)))
}

/**
 * Makes the checkout ready: Node and pnpm, dependencies, builds. Does only what is not done yet.
 * @param {string} root of the workspace
 * @param {NodeJS.ProcessEnv} env
 * @param {StepContext} context
 * @param {readonly string[]} [built] names of the packages whose builds are needed, with all they use; every one where not given
 * @returns {Promise<{ toolchain: Toolchain, env: NodeJS.ProcessEnv }>} env: everything of the given one, for programs that run on
 *   the toolchain
 */
export const setUp = (root, env, context, built) =>
  whileNobodyElseSetsUp(root, context, async () => {
    const toolchain = await prepareToolchain(root, env, context)
    const ready = toolchainEnvironment(toolchain, env)
    const neutral = withoutSettings(ready)
    await installDependencies(root, toolchain, neutral, context)
    const buildEnv = { ...neutral, NODE_ENV: 'production', NODE_OPTIONS: `${env.NODE_OPTIONS ?? ''} ${buildMemory}`.trim() }
    await buildWhatChanged(root, toolchain, buildEnv, context, built)
    return { toolchain, env: ready }
  })

/** The folder for the full output of the steps. @param {string} root */
export const logsOf = (root) => join(root, '.toolchain', 'logs')
