import { execFile, execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { Failure } from './failure.mjs'

/**
 * Finds the program of the system's npm, to run it with the Node that runs the launcher.
 * @param {NodeJS.ProcessEnv} env
 * @returns {string} absolute path of npm-cli.js
 * @throws {Failure} where there is no npm
 */
export const findNpm = (env) => {
  const beside = [process.execPath, ...(env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'npm'))].flatMap((program) => [
    join(dirname(program), '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(dirname(program), 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(dirname(program), '..', 'share', 'nodejs', 'npm', 'bin', 'npm-cli.js'),
  ])
  const found = [env.npm_execpath ?? '', ...beside].find((path) => path.endsWith('npm-cli.js') && existsSync(path))
  if (found) return found
  throw new Failure(
    '找不到 npm。请与 Node 一同安装 npm（https://nodejs.org）。',
    'npm was not found. Install it together with Node (https://nodejs.org).',
  )
}

/**
 * The versions of a package that the registry has.
 * @param {string} npm from `findNpm`
 * @param {string} name
 * @param {{ cwd: string, env: NodeJS.ProcessEnv, signal: AbortSignal }} options
 * @returns {Promise<string[]>} in no particular order; empty where the registry has no such package
 * @throws {Error} with npm's own output, when the registry cannot be asked
 */
export const publishedVersions = async (npm, name, options) => {
  const { stdout } = await promisify(execFile)(process.execPath, [npm, 'view', name, 'versions', '--json'], {
    ...options,
    maxBuffer: 32 * 1024 * 1024,
  }).catch((error) => {
    if (/E404/.test(`${error.stdout}${error.stderr}`)) return { stdout: '[]' }
    throw error
  })
  /** @type {string | string[]} */
  const versions = JSON.parse(stdout || '[]')
  return [versions].flat()
}

/**
 * How npm reaches its registry on this machine, told to pnpm, which does not read all that npm is configured by: a registry of
 * one's own, a proxy, and the certificates that such a proxy needs. What the environment says already stays.
 *
 * @param {string} npm from `findNpm`
 * @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv} to be added to the environment
 */
export const npmNetwork = (npm, env) => {
  /** @type {Record<string, unknown>} */
  const config = JSON.parse(
    execFileSync(process.execPath, [npm, 'config', 'ls', '--json'], { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
  )
  const wanted = {
    NODE_EXTRA_CA_CERTS: config.cafile,
    HTTPS_PROXY: config['https-proxy'],
    HTTP_PROXY: config.proxy,
    pnpm_config_registry: config.registry,
  }
  const added = Object.entries(wanted).filter(([name, value]) => value && !env[name] && !env[name.toLowerCase()])
  return Object.fromEntries(added.map(([name, value]) => [name, String(value)]))
}
