import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer, get } from 'node:http'
import { join } from 'node:path'
import { launch, makeFakeWorkspace, run, until, untilReady } from './fakes/fakeWorkspace.mjs'
import { isAlive } from './processIdentity.mjs'

/** For a machine that is busy with other things; a test that passes takes a second or two. */
const patience = 120_000

/** @type {import('./fakes/fakeWorkspace.mjs').FakeWorkspace} */
let workspace
/** @type {import('./fakes/fakeWorkspace.mjs').Launched[]} */
let launched = []

beforeEach(async () => {
  workspace = await makeFakeWorkspace()
})

afterEach(async () => {
  for (const { process: one, ended } of launched) {
    if (one.exitCode === null && one.signalCode === null) one.kill('SIGKILL')
    await ended
  }
  launched = []
  await until(() => childPids().every((pid) => !isAlive(pid)), 'all children have ended')
  workspace.remove()
}, patience)

const start = (env) => {
  const one = launch(workspace, ['start'], env)
  launched.push(one)
  return one
}
const hold = (name) => writeFileSync(join(workspace.root, `journal.txt.${name}`), '')
const letGo = (name) => rmSync(join(workspace.root, `journal.txt.${name}`), { force: true })
const childPids = () => workspace.journal().flatMap((line) => /pid[ =](\d+)/.exec(line)?.[1] ?? []).map(Number)
const dataFile = (name) => join(workspace.root, '.data', name)
const noted = (pattern) => workspace.journal().filter((line) => pattern.test(line))

describe('npm start', () => {
  test('sets everything up, starts the CMS and then the site, and says what one needs to know, once', async () => {
    const first = start()
    await untilReady(first)
    const { email, password } = JSON.parse(readFileSync(dataFile('admin.json'), 'utf8'))
    const { WEB_PORT, CMS_PORT } = workspace.env
    for (const part of [`http://127.0.0.1:${WEB_PORT}`, `http://127.0.0.1:${CMS_PORT}/admin`, email, password]) {
      expect(first.output()).toContain(part)
    }

    expect(noted(/^(install|build )/)).toEqual([
      'install frozen NODE_ENV=',
      ...['words', 'client', 'cms', 'web'].map((name) => `build @presage/${name} NODE_ENV=production WEB_PORT=`),
    ])
    const certificates = workspace.env.NODE_EXTRA_CA_CERTS ?? '/etc/own.pem'
    expect(noted(/^network/)).toEqual([`network https://registry.example ${certificates} ${workspace.env.HTTP_PROXY ?? ''}`])
    expect(noted(/starts/)).toEqual([
      expect.stringContaining(`secrets=3 password=${password} data=${join(workspace.root, '.data')}`),
      expect.stringContaining('cmsOnly=0 secret=true'),
    ])
    for (const name of ['secrets.json', 'admin.json']) expect(statSync(dataFile(name)).mode & 0o777).toBe(0o600)

    first.process.kill('SIGTERM')
    expect(await first.ended).toBe(0)
    expect(noted(/stopped/)).toEqual(['site stopped', 'cms stopped'])
    expect(existsSync(dataFile('running.lock'))).toBe(false)

    const second = start()
    await untilReady(second)
    expect(second.output()).not.toContain(password)
    expect(second.output()).toContain('admin.json')
    expect(noted(/^(install|built)/)).toHaveLength(5)
    expect(noted(/cms starts/)[1]).toContain(`password=${password}`)
    second.process.kill('SIGINT')
    expect(await second.ended).toBe(0)
  }, patience)

  test('a second start on the same data says where it already runs', async () => {
    const first = start()
    await untilReady(first)
    const second = start({ WEB_PORT: '4999', CMS_PORT: '4998' })
    expect(await second.ended).toBe(1)
    for (const part of ['already runs', '已在这份数据', String(first.process.pid), `http://127.0.0.1:${workspace.env.WEB_PORT}`]) {
      expect(second.output()).toContain(part)
    }
    expect(noted(/cms starts/)).toHaveLength(1)
  }, patience)

  test('a port in use is named, with who has it and the variable to set', async () => {
    const other = createServer().listen(Number(workspace.env.WEB_PORT), '127.0.0.1')
    await new Promise((settle) => other.once('listening', settle))
    const one = start()
    const code = await one.ended
    other.close()
    expect(code).toBe(1)
    for (const part of [String(workspace.env.WEB_PORT), `process ${process.pid}:`, 'WEB_PORT=']) expect(one.output()).toContain(part)
    expect(workspace.journal()).toEqual([])
    expect(existsSync(dataFile('running.lock'))).toBe(false)
  }, patience)

  test('all that is wrong with the environment is said at once, also what stands in .env', async () => {
    workspace.write('.env', 'SEED=everything\nWEB_PORT=1\n')
    const one = start({ JWT_SECRET: 'change-me', WEB_PORT: '70000' })
    expect(await one.ended).toBe(1)
    for (const name of ['SEED', 'WEB_PORT', 'JWT_SECRET']) expect(one.output()).toMatch(new RegExp(`^ {2}${name}$`, 'm'))
    expect(one.output()).toContain('70000')
  }, patience)

  test('a password given in the environment is used, and never written or shown', async () => {
    const one = start({ ADMIN_PASSWORD: 'Chosen-by-hand-1', ADMIN_EMAIL: 'chief@example.org' })
    await untilReady(one)
    expect(noted(/cms starts/)[0]).toContain('password=Chosen-by-hand-1')
    expect(one.output()).toContain('chief@example.org')
    expect(one.output()).not.toContain('Chosen-by-hand-1')
    expect(readFileSync(dataFile('admin.json'), 'utf8')).not.toContain('Chosen-by-hand-1')
    one.process.kill('SIGTERM')
    await one.ended

    const later = start()
    await untilReady(later)
    expect(later.output()).toContain('chief@example.org')
    expect(later.output()).toContain('ADMIN_PASSWORD')
  }, patience)
})

describe('stopping', () => {
  test('a second and a third signal never cut a clean stop short', async () => {
    const one = start()
    await untilReady(one)
    hold('cms-stop')
    one.process.kill('SIGINT')
    await until(() => noted(/cms asked/).length === 1, 'the CMS was asked to stop')
    one.process.kill('SIGINT')
    one.process.kill('SIGTERM')
    one.process.kill('SIGHUP')
    letGo('cms-stop')
    expect(await one.ended).toBe(0)
    expect(noted(/asked|stopped/)).toEqual(['site stopped', 'cms asked to stop by SIGTERM', 'cms stopped'])
  }, patience)

  test("the terminal's Ctrl-C, which goes to the whole group, reaches the children once and from the launcher only", async () => {
    const one = run(process.execPath, [join(workspace.root, 'packages/launcher/presage.mjs'), 'start'], {
      cwd: workspace.root,
      env: workspace.env,
      detached: true,
    })
    launched.push(one)
    await untilReady(one)
    process.kill(-Number(one.process.pid), 'SIGINT')
    expect(await one.ended).toBe(0)
    expect(noted(/asked|stopped/)).toEqual(['site stopped', 'cms asked to stop by SIGTERM', 'cms stopped'])
  }, patience)

  test('npm waits for it: when a stopped npm start is over, all is over', async () => {
    const { scripts } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'))
    const manifest = JSON.parse(readFileSync(join(workspace.root, 'package.json'), 'utf8'))
    workspace.write('package.json', JSON.stringify({ ...manifest, scripts }))
    const npm = run('npm', ['start'], { cwd: workspace.root, env: workspace.env })
    launched.push(npm)
    await untilReady(npm)
    npm.process.kill('SIGTERM')
    expect(await npm.ended).toBe(0)
    expect(noted(/stopped/)).toEqual(['site stopped', 'cms stopped'])
    expect(existsSync(dataFile('running.lock'))).toBe(false)
  }, patience)

  test('when only the parent of the launcher goes away', async () => {
    const command = '"$0" "$1" start; true'
    const shell = run('/bin/sh', ['-c', command, process.execPath, join(workspace.root, 'packages/launcher/presage.mjs')], {
      cwd: workspace.root,
      env: workspace.env,
    })
    launched.push(shell)
    await untilReady(shell)
    shell.process.kill('SIGKILL')
    await until(() => noted(/^cms stopped/).length === 1, 'the CMS stopped')
    expect(noted(/stopped/)).toEqual(['site stopped', 'cms stopped'])
    await until(() => !existsSync(dataFile('running.lock')), 'the launcher ended')
  }, patience)

  test('when npm goes away behind the shell that it runs scripts in', async () => {
    const runScript = 'require("child_process").spawnSync("/bin/sh", ["-c", process.argv[1]], { stdio: "inherit" })'
    const script = `"${process.execPath}" packages/launcher/presage.mjs start; true`
    const env = { ...workspace.env, npm_lifecycle_event: 'start' }
    const npm = run(process.execPath, ['-e', runScript, script], { cwd: workspace.root, env })
    launched.push(npm)
    await untilReady(npm)
    npm.process.kill('SIGKILL')
    await until(() => noted(/^cms stopped/).length === 1, 'the CMS stopped')
    await until(() => !existsSync(dataFile('running.lock')), 'the launcher ended')
  }, patience)

  test('children stop when the launcher is killed, and the next start takes over', async () => {
    const one = start()
    await untilReady(one)
    one.process.kill('SIGKILL')
    await until(() => noted(/stopped/).length === 2, 'both stopped')
    expect(noted(/cms asked/)).toEqual(['cms asked to stop by disconnect'])

    const next = start()
    await untilReady(next)
    expect(next.output()).toContain('taking over')
  }, patience)

  test('during a build: nothing of it is left running, and the next start goes on', async () => {
    hold('build-cms')
    const one = start()
    await until(() => noted(/begins cms/).length === 1, 'the build of the CMS began')
    one.process.kill('SIGINT')
    expect(await one.ended).toBe(130)
    expect(childPids().every((pid) => !isAlive(pid))).toBe(true)
    expect(existsSync(dataFile('running.lock'))).toBe(false)

    letGo('build-cms')
    await untilReady(start())
    expect(noted(/^(install|built)/)).toHaveLength(5)
  }, patience)

  test('a build stops as well when the launcher is killed', async () => {
    hold('build-cms')
    const one = start()
    await until(() => noted(/begins cms/).length === 1, 'the build of the CMS began')
    one.process.kill('SIGKILL')
    await until(() => childPids().every((pid) => !isAlive(pid)), 'the build ended')
  }, patience)
})

describe('failures', () => {
  test('a server that dies by itself: its last lines, the other one stopped, not zero', async () => {
    const one = start()
    await untilReady(one)
    get(`http://127.0.0.1:${workspace.env.CMS_PORT}/die`).on('error', () => {})
    expect(await one.ended).toBe(1)
    for (const part of ['the CMS ended unexpectedly (exit code 7)', '意外退出', 'the database went away', 'cms.log']) {
      expect(one.output()).toContain(part)
    }
    expect(noted(/stopped/)).toEqual(['site stopped'])
  }, patience)

  test('a server that dies before it serves', async () => {
    const one = start({ FAKE_CMS: 'dies at once' })
    expect(await one.ended).toBe(1)
    expect(one.output()).toContain('no such table: predictions')
    expect(noted(/site starts/)).toEqual([])
    expect(existsSync(dataFile('running.lock'))).toBe(false)
  }, patience)

  test('a failing step: which one, why, what to do, the whole output kept', async () => {
    workspace.write('cms/broken', `${'a line\n'.repeat(100)}getaddrinfo ENOTFOUND registry.example`)
    const one = start()
    expect(await one.ended).toBe(1)
    for (const part of ['这一步失败了：构建 CMS', 'This step failed: Building the CMS', '检查网络', 'Check the network', 'ENOTFOUND']) {
      expect(one.output()).toContain(part)
    }
    expect(one.output().match(/a line/g)?.length).toBeLessThan(40)
    expect(readFileSync(join(workspace.root, '.toolchain/logs/build-cms.log'), 'utf8').match(/a line/g)).toHaveLength(100)
    expect(noted(/starts/)).toEqual([])
  }, patience)

  test('a command that does not exist', async () => {
    const one = launch(workspace, ['strat'])
    expect(await one.ended).toBe(2)
    expect(one.output()).toContain('start, dev, test')
  }, patience)
})

describe('builds', () => {
  const startAndStop = async () => {
    const before = workspace.journal().length
    const one = start()
    await untilReady(one)
    one.process.kill('SIGTERM')
    await one.ended
    return workspace.journal().slice(before).filter((line) => /^(install|built|compile)/.test(line))
  }

  test('only what changed, and what was made from it', async () => {
    await startAndStop()
    expect(await startAndStop()).toEqual([])

    workspace.write('cms/types/generated/contentTypes.d.ts', '// generated anew\n')
    workspace.write('web/.nuxt/types.d.ts', '// generated anew\n')
    workspace.write('packages/words/src/words.test.ts', 'test("a test is no part of a build", () => {})\n')
    expect(await startAndStop()).toEqual([])

    workspace.write('cms/src/rules/rule.ts', 'export const rule = 2\n')
    expect(await startAndStop()).toEqual(['compile cms server'])
    expect(existsSync(join(workspace.root, 'cms/dist/build/index.html'))).toBe(true)
    expect(existsSync(join(workspace.root, 'cms/dist/rules/rule.ts'))).toBe(false)

    workspace.write('cms/src/admin/app.tsx', 'export const app = 2\n')
    expect(await startAndStop()).toEqual(['built @presage/cms'])

    workspace.write('packages/client/src/client.ts', 'export const client = 2\n')
    expect(await startAndStop()).toEqual(['built @presage/client', 'built @presage/web'])

    workspace.write('packages/words/README.md', 'The build does not copy this.\n')
    expect(await startAndStop()).toEqual(['built @presage/words'])

    rmSync(join(workspace.root, 'web/.output'), { recursive: true })
    expect(await startAndStop()).toEqual(['built @presage/web'])

    workspace.write('packages/client/dist/client.ts', 'changed by hand\n')
    expect(await startAndStop()).toEqual(['built @presage/client'])

    workspace.write('pnpm-lock.yaml', 'lockfileVersion: 10\n')
    expect((await startAndStop())[0]).toBe('install frozen NODE_ENV=')
  }, patience)
})
