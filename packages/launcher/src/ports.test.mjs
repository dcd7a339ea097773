import { createServer } from 'node:net'
import { freePort } from './fakes/fakeWorkspace.mjs'
import { portHolder } from './portHolder.mjs'
import { requireFreePorts } from './ports.mjs'

/** @type {import('node:net').Server[]} */
let servers = []
const close = (server) => new Promise((done) => server.close(done))
afterEach(async () => {
  await Promise.all(servers.map(close))
  servers = []
})

/** Listens on a free port. */
const occupy = (host = '127.0.0.1') =>
  new Promise((settle) => {
    const server = createServer()
    servers.push(server)
    server.listen(0, host, () => settle({ server, port: server.address().port }))
  })

test('free ports are fine', async () => {
  await requireFreePorts('127.0.0.1', { WEB_PORT: await freePort(), CMS_PORT: await freePort() })
})

test('every port in use is named, with its holder and a way out', async () => {
  const [one, two] = [await occupy(), await occupy()]
  const attempt = requireFreePorts('127.0.0.1', { WEB_PORT: one.port, CMS_PORT: two.port })
  const { en, zh } = await attempt.catch((failure) => failure)
  expect(en).toMatch(new RegExp(`^Port ${one.port} .*process ${process.pid}: .*WEB_PORT=${one.port + 1}\\.$`, 'm'))
  expect(en).toMatch(new RegExp(`^Port ${two.port} .*CMS_PORT=${two.port + 1}\\.$`, 'm'))
  expect(zh).toContain(`端口 ${two.port} 已被占用`)
  expect(portHolder(one.port)).toMatchObject({ pid: process.pid })
})

test('somebody who listens on all addresses is in the way, too', async () => {
  const other = await occupy('0.0.0.0')
  await expect(requireFreePorts('127.0.0.1', { WEB_PORT: other.port })).rejects.toThrow(`Port ${other.port}`)
})

test('what is just ending is waited for', async () => {
  const other = await occupy()
  const attempt = requireFreePorts('127.0.0.1', { WEB_PORT: other.port }, 60_000)
  await close(other.server)
  await attempt
}, 120_000)

test('an address of another machine is explained', async () => {
  await expect(requireFreePorts('192.0.2.1', { WEB_PORT: await freePort() })).rejects.toThrow('Check HOST and WEB_PORT')
})

test('a port that nobody holds has no holder', async () => {
  expect(portHolder(await freePort())).toBeUndefined()
})
