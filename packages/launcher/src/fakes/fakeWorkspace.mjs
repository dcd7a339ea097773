import { spawn } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

// A whole workspace in miniature, in a folder whose name has a space: the real launcher and settings, and in place of pnpm, Strapi
// and Nuxt small programs that write down what is done with them. So the launcher is tried as it is used, without a network.

const fakesDir = dirname(fileURLToPath(import.meta.url))
const packagesDir = resolve(fakesDir, '..', '..', '..')

/** @param {string} name @param {string[]} uses */
const manifest = (name, ...uses) => ({
  name: `@presage/${name}`,
  scripts: { build: 'fake' },
  dependencies: Object.fromEntries(uses.map((used) => [`@presage/${used}`, 'workspace:*'])),
})

const manifests = {
  'packages/words/package.json': manifest('words'),
  'packages/client/package.json': manifest('client', 'words'),
  'cms/package.json': manifest('cms', 'words'),
  'web/package.json': manifest('web', 'client'),
}

const sources = {
  'pnpm-workspace.yaml': 'packages:\n  - cms\n  - web\n  - packages/*\n',
  'pnpm-lock.yaml': 'lockfileVersion: 9\n',
  'tsconfig.base.json': '{}\n',
  'packages/words/src/words.ts': 'export const words = 1\n',
  'packages/client/src/client.ts': 'export const client = 1\n',
  'cms/src/rules/rule.ts': 'export const rule = 1\n',
  'cms/src/admin/app.tsx': 'export const app = 1\n',
  'cms/config/server.ts': 'export default {}\n',
  'web/app/app.vue': '<template />\n',
}

/**
 * @typedef {object} FakeWorkspace
 * @property {string} root
 * @property {NodeJS.ProcessEnv} env with free ports
 * @property {() => string[]} journal what the fake programs wrote down, in order
 * @property {(file: string, text: string) => void} write
 * @property {() => void} remove
 */

/** @returns {Promise<number>} a port that was free a moment ago */
export const freePort = () =>
  new Promise((settle) => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => settle(typeof address === 'object' && address ? address.port : 0))
    })
  })

/** @returns {Promise<FakeWorkspace>} */
export const makeFakeWorkspace = async () => {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'presage launcher ')))
  /** @param {string} file @param {string} text */
  const write = (file, text) => {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), text)
  }
  const journalFile = join(root, 'journal.txt')

  for (const name of ['launcher', 'settings']) {
    cpSync(join(packagesDir, name), join(root, 'packages', name), { recursive: true, filter: (path) => !path.includes('node_modules') })
  }
  write('package.json', JSON.stringify({ type: 'module', packageManager: 'pnpm@11.0.0', engines: { node: '>=20.0.0' } }))
  for (const [file, content] of Object.entries(manifests)) write(file, JSON.stringify(content))
  for (const [file, text] of Object.entries(sources)) write(file, text)
  cpSync(join(fakesDir, 'cms.cjs'), join(root, 'cms', 'server.cjs'))
  write('.toolchain/pnpm/node_modules/pnpm/package.json', JSON.stringify({ version: '11.0.0', bin: { pnpm: 'pnpm.mjs' } }))
  cpSync(join(fakesDir, 'pnpm.mjs'), join(root, '.toolchain/pnpm/node_modules/pnpm/pnpm.mjs'))

  const npm = '.toolchain/fake npm/npm-cli.js'
  write('.toolchain/fake npm/package.json', '{ "type": "commonjs" }')
  write(npm, 'console.log(JSON.stringify({ cafile: "/etc/own.pem", registry: "https://registry.example", proxy: null }))\n')

  const [WEB_PORT, CMS_PORT] = [await freePort(), await freePort()].map(String)
  const { npm_lifecycle_event: _event, NODE_ENV: _nodeEnv, ...inherited } = process.env
  return {
    root,
    env: { ...inherited, WEB_PORT, CMS_PORT, npm_execpath: join(root, npm), FAKE_JOURNAL: journalFile, FAKE_DIR: fakesDir },
    journal: () => (existsSync(journalFile) ? readFileSync(journalFile, 'utf8').split('\n').filter(Boolean) : []),
    write,
    remove: () => rmSync(root, { recursive: true, force: true }),
  }
}

/** How long something may take on a machine that is busy with other things; a test that passes never waits for it. */
const patienceMs = 30_000

/**
 * Waits until something holds.
 * @param {() => boolean} holds
 * @param {string} what for the error
 */
export const until = async (holds, what) => {
  const end = Date.now() + patienceMs
  while (!holds()) {
    if (Date.now() > end) throw new Error(`waited in vain until ${what}`)
    await wait(20)
  }
}

/**
 * @typedef {object} Launched a launcher that runs
 * @property {import('node:child_process').ChildProcess} process
 * @property {() => string} output all it has said so far, on both streams
 * @property {Promise<number | null>} ended exit code
 */

/**
 * Runs a program and collects what it says.
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd: string, env: NodeJS.ProcessEnv, detached?: boolean }} options
 * @returns {Launched}
 */
export const run = (program, args, options) => {
  const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (chunk) => (text += chunk))
  return { process: child, output: () => text, ended: new Promise((settle) => child.once('exit', settle)) }
}

/**
 * Starts the launcher of a fake workspace.
 * @param {FakeWorkspace} workspace
 * @param {string[]} args the command and what follows it
 * @param {NodeJS.ProcessEnv} [added] to the workspace's own
 */
export const launch = ({ root, env }, args, added = {}) =>
  run(process.execPath, [join(root, 'packages/launcher/presage.mjs'), ...args], { cwd: root, env: { ...env, ...added } })

/** @param {Launched} launched */
export const untilReady = async (launched) => {
  let over = false
  void launched.ended.then(() => (over = true))
  await until(() => over || launched.output().includes('is ready'), 'it is ready')
  if (over) throw new Error(`it ended instead of being ready:\n${launched.output()}`)
}

/** Writes a program that only says a version and otherwise is the Node that runs this. @param {string} path @param {string} version */
export const writeFakeNode = (path, version) => {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, `#!/bin/sh\nif [ "$1" = --version ]; then echo v${version}; else exec '${process.execPath}' "$@"; fi\n`)
  chmodSync(path, 0o755)
}
