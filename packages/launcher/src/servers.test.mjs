import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { freePort } from './fakes/fakeWorkspace.mjs'
import { runServers } from './servers.mjs'
import { terminalOn } from './terminal.mjs'

const patience = 60_000

/** @type {string} */
let dir
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'presage servers '))
})
afterEach(() => rmSync(dir, { recursive: true }))

/** A server that says its name once it serves, and does on SIGTERM what it is told to. */
const makeServer = async (name, onTerm) => {
  const port = await freePort()
  const script = join(dir, `${name}.mjs`)
  writeFileSync(script, `
    import { createServer } from 'node:http'
    createServer((_, response) => response.end()).listen(${port}, '127.0.0.1', () => console.log('${name} serves'))
    process.on('SIGTERM', () => { ${onTerm} })`)
  return {
    zh: name,
    en: name,
    program: { node: process.execPath, script, cwd: dir, env: process.env },
    health: `http://127.0.0.1:${port}/`,
    log: join(dir, `${name}.log`),
  }
}

const quietTerminal = () => {
  const out = new PassThrough()
  let text = ''
  out.setEncoding('utf8').on('data', (chunk) => (text += chunk))
  return { terminal: terminalOn(out, out), said: () => text }
}

test('each starts when the one before it serves, and the last one stops first', async () => {
  const order = []
  const servers = [await makeServer('one', 'process.exit(0)'), await makeServer('two', 'process.exit(0)')]
  for (const server of servers) server.onLine = (line) => order.push(line)
  const stop = new AbortController()
  const { terminal } = quietTerminal()
  const clean = await runServers(servers, { terminal, signal: stop.signal, onReady: () => stop.abort() })
  expect(clean).toBe(true)
  expect(order).toEqual(['one serves', 'two serves'])
  expect(readFileSync(servers[1].log, 'utf8')).toBe('two serves\n')
}, patience)

test('one that does not stop by itself is ended, and the stop is not called clean', async () => {
  const servers = [await makeServer('stubborn', '')]
  const stop = new AbortController()
  const { terminal, said } = quietTerminal()
  const clean = await runServers(servers, { terminal, signal: stop.signal, onReady: () => stop.abort(), graceMs: 50 })
  expect(clean).toBe(false)
  expect(said()).toContain('did not stop within')
}, patience)

test('a request to stop while one starts is heeded, and the next one is not started', async () => {
  const first = await makeServer('first', 'process.exit(0)')
  const stop = new AbortController()
  first.onLine = () => stop.abort()
  const second = { ...(await makeServer('second', '')), onLine: () => expect('second').toBe('never started') }
  const { terminal } = quietTerminal()
  let ready = false
  expect(await runServers([first, second], { terminal, signal: stop.signal, onReady: () => (ready = true) })).toBe(true)
  expect(ready).toBe(false)
}, patience)

test('a program that does not exist is a failure that says so', async () => {
  const server = await makeServer('missing', '')
  server.program.node = join(dir, 'no such node')
  const { terminal } = quietTerminal()
  const attempt = runServers([server], { terminal, signal: new AbortController().signal, onReady: () => {} })
  await expect(attempt).rejects.toThrow(/missing ended unexpectedly \(spawn .*ENOENT\)/)
}, patience)
