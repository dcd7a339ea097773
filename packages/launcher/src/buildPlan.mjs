import { join } from 'node:path'
import { contentHash, fileHash, fingerprint, outputSignature, sourceHash } from './fingerprint.mjs'
import { readStamp } from './stamp.mjs'

/** @typedef {import('./workspace.mjs').WorkspacePackage} WorkspacePackage */

/**
 * @typedef {object} BuildState what a build was made from, and what it made
 * @property {string} sources
 * @property {string} admin for the CMS: what its admin panel is made from; the empty text elsewhere
 * @property {string} output
 */

/** What the CMS's admin panel is made from, what it shares with the server (editing) included; all else concerns the server alone. */
const adminInput = /^(src\/(admin|editing|plugins|extensions)\/|config\/|[^/]+$)/
const onlyServer = /^[^/]+\.cjs$/

/** @param {WorkspacePackage} one @returns {string} absolute path of the folder that its build writes */
export const outputOf = (one) => join(one.dir, one.name === '@presage/web' ? '.output' : 'dist')

/** @param {WorkspacePackage} one */
const hasAdminPanel = (one) => one.name === '@presage/cms'

/** @param {string} root @param {WorkspacePackage} one */
export const buildStamp = (root, one) => join(root, '.toolchain', 'builds', `${one.name.replace(/^.*\//, '')}.json`)

/**
 * What the build of a package depends on: its sources, the results of the packages it uses, the lockfile, the shared compiler
 * options, and the Node that builds.
 *
 * @param {string} root
 * @param {WorkspacePackage} one
 * @param {WorkspacePackage[]} packages all of the workspace, those that it uses already built
 * @param {string} nodeVersion
 * @returns {Omit<BuildState, 'output'>}
 */
export const inputsOf = (root, one, packages, nodeVersion) => {
  const used = packages.filter((other) => one.uses.includes(other.name))
  const common = {
    node: nodeVersion,
    shared: ['pnpm-lock.yaml', 'tsconfig.base.json', 'packages/build.mjs'].map((file) => fileHash(join(root, file))),
    uses: used.map((other) => [other.name, other.scripts.build ? contentHash(outputOf(other)) : sourceHash(other.dir)]),
  }
  return {
    sources: fingerprint({ ...common, files: sourceHash(one.dir) }),
    admin: hasAdminPanel(one)
      ? fingerprint({ ...common, files: sourceHash(one.dir, (path) => adminInput.test(path) && !onlyServer.test(path)) })
      : '',
  }
}

/**
 * Decides what must be done for a package.
 * @param {string} root
 * @param {WorkspacePackage} one
 * @param {Omit<BuildState, 'output'>} inputs from `inputsOf`
 * @returns {'nothing' | 'server' | 'everything'} `server`: only the CMS's server has changed, its admin panel can stay
 */
export const workFor = (root, one, inputs) => {
  const last = readStamp(buildStamp(root, one))
  const output = outputSignature(outputOf(one))
  if (!output || last.output !== output) return 'everything'
  if (last.sources === inputs.sources) return 'nothing'
  return hasAdminPanel(one) && last.admin === inputs.admin ? 'server' : 'everything'
}
