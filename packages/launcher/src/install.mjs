import { existsSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileHash, fingerprint } from './fingerprint.mjs'
import { findNpm, npmNetwork } from './npm.mjs'
import { readStamp, removeStamp, writeStamp } from './stamp.mjs'
import { runStep } from './step.mjs'
import { readWorkspace } from './workspace.mjs'

/** @typedef {import('./step.mjs').StepContext} StepContext */
/** @typedef {import('./toolchain.mjs').Toolchain} Toolchain */

/**
 * Installs the dependencies with the frozen lockfile, when anything that decides about them has changed since.
 * @param {string} root
 * @param {Toolchain} toolchain
 * @param {NodeJS.ProcessEnv} env of the toolchain
 * @param {StepContext} context
 */
export const installDependencies = async (root, { node, nodeVersion, pnpm }, env, context) => {
  const packages = readWorkspace(root)
  const manifests = [root, ...packages.map(({ dir }) => dir)].map((dir) => join(dir, 'package.json'))
  const deciding = [...manifests, join(root, 'pnpm-lock.yaml'), join(root, 'pnpm-workspace.yaml')]
  const state = fingerprint({
    node: nodeVersion,
    platform: `${process.platform}-${process.arch}`,
    files: deciding.map((file) => [relative(root, file), fileHash(file)]),
  })
  // It lies in node_modules, so that it goes when they go.
  const stamp = join(root, 'node_modules', '.presage-installed.json')
  const inPlace = packages.every(({ dir, uses }) => uses.every((name) => existsSync(join(dir, 'node_modules', name))))
  if (readStamp(stamp).state === state && inPlace) return

  removeStamp(stamp)
  const { NODE_ENV: _production, ...installEnv } = env
  const program = {
    node,
    script: pnpm,
    args: ['install', '--frozen-lockfile', '--reporter=append-only', '--config.confirm-modules-purge=false'],
    cwd: root,
    env: { ...installEnv, ...npmNetwork(findNpm(env), installEnv), CI: 'true' },
  }
  await runStep({ name: 'install', zh: '安装依赖', en: 'Installing dependencies', program }, context)
  writeStamp(stamp, { state })
}
