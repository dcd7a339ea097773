import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startServer } from '../../src/serverProcess.js'
import { eventually } from '../../src/wait.js'

const folder = mkdtempSync(path.join(tmpdir(), 'presage-harness-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A program that runs until it is ended, plus what it is to do besides. */
function program(besides: string): string {
  const file = path.join(folder, `${Math.random()}.cjs`)
  writeFileSync(file, `${besides}\nsetInterval(() => {}, 1_000)`)
  return file
}

const start = (besides: string, isReady = () => Promise.resolve(true), deadline = 10_000) =>
  startServer({ name: 'It', script: program(besides), folder, env: {}, isReady, deadline, patience: 500 })

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

it('stops a server that listens, cleanly, and once', async () => {
  const server = await start(`process.on('SIGTERM', () => { console.log('tidied up'); process.exit(0) }); console.log('here')`)
  await eventually(() => expect(server.output()).toContain('here'))
  await server.stop()
  await server.stop()
  expect(server.output()).toContain('tidied up')
  expect(isRunning(server.pid)).toBe(false)
})

it('ends one that does not listen', async () => {
  const server = await start(`process.on('SIGTERM', () => {}); console.log('here')`)
  await eventually(() => expect(server.output()).toContain('here'))
  await server.stop()
  expect(isRunning(server.pid)).toBe(false)
})

it('tells what one that cannot start has said', async () => {
  await expect(start(`console.error('no room'); process.exit(3)`, () => Promise.resolve(false))).rejects.toThrow(/ended \(code 3.*no room/s)
  await expect(start('', () => Promise.resolve(false), 300)).rejects.toThrow('was not ready after 0.3 s')
})

it('holds a channel to the server, whose end tells it that whoever started it is gone', async () => {
  const server = await start(`console.log(process.connected ? 'connected' : 'alone')`)
  await eventually(() => expect(server.output()).toContain('connected'))
  await server.kill()
  expect(isRunning(server.pid)).toBe(false)
})
