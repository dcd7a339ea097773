import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { lockData } from './dataLock.mjs'
import { Failure } from './failure.mjs'
import { takeLock } from './lock.mjs'
import { processIdentity } from './processIdentity.mjs'

const lockModule = new URL('lock.mjs', import.meta.url).href
const patience = 30_000

/** @type {string} */
let dir
/** @type {string} */
let path
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'presage lock '))
  path = join(dir, 'data', 'running.lock')
})
afterEach(() => rmSync(dir, { recursive: true }))

/** Takes the lock in another process, says "held" or "refused", and stays. */
const otherProcess = () => {
  const program = `
    const { takeLock } = await import(${JSON.stringify(lockModule)})
    const taken = takeLock(process.argv[1], {})
    console.log('lock' in taken ? 'held' : 'refused')
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', program, path], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise((settle) => child.once('exit', settle))
  return {
    pid: child.pid,
    says: new Promise((settle) => child.stdout.setEncoding('utf8').once('data', (text) => settle(text.trim()))),
    kill: () => {
      child.kill('SIGKILL')
      return ended
    },
  }
}

test('is held until it is released, and leaves nothing behind', () => {
  const first = takeLock(path, { site: 'http://127.0.0.1:1' })
  expect(first).toMatchObject({ takenOver: false })
  expect(takeLock(path, {})).toMatchObject({ holder: { pid: process.pid, facts: { site: 'http://127.0.0.1:1' } } })
  first.lock.release()
  first.lock.release()
  expect(readdirSync(join(dir, 'data'))).toEqual([])
  expect(takeLock(path, {})).toMatchObject({ takenOver: false })
})

test('of a process that was killed is taken over', async () => {
  const other = otherProcess()
  expect(await other.says).toBe('held')
  expect(takeLock(path, {})).toMatchObject({ holder: { pid: other.pid } })
  await other.kill()
  expect(takeLock(path, {})).toMatchObject({ takenOver: true })
}, patience)

test('of several that start at once over a stale one, exactly one gets it', async () => {
  const dead = otherProcess()
  await dead.says
  await dead.kill()
  const rivals = Array.from({ length: 6 }, otherProcess)
  const answers = await Promise.all(rivals.map(({ says }) => says))
  expect(answers.filter((answer) => answer === 'held')).toHaveLength(1)
  await Promise.all(rivals.map(({ kill }) => kill()))
}, patience)

test('a number that another process was given since does not count', () => {
  const holder = { pid: process.pid, identity: 'an earlier process', machine: hostname(), since: '', facts: {} }
  mkdirSync(join(dir, 'data'))
  writeFileSync(path, JSON.stringify(holder))
  expect(takeLock(path, {})).toMatchObject({ takenOver: true })
  expect(processIdentity(process.pid)).not.toBe('')
  expect(processIdentity(process.pid)).toBe(processIdentity(process.pid))
})

test('a damaged lock, and a take-over that was cut short, are put right', () => {
  mkdirSync(join(dir, 'data'))
  writeFileSync(path, '{')
  mkdirSync(`${path}.turn`)
  utimesSync(`${path}.turn`, 1, 1)
  expect(takeLock(path, {})).toMatchObject({ takenOver: true })
})

test('of another machine is never taken over, and the message says what to do', () => {
  const holder = { pid: 1, identity: 'x', machine: 'elsewhere', since: '2026-01-01', facts: { site: 'http://s', admin: 'http://a' } }
  mkdirSync(join(dir, 'data'))
  writeFileSync(path, JSON.stringify(holder))
  expect(() => lockData(join(dir, 'data'), { site: '', admin: '' })).toThrow(/elsewhere, 1.*\n.*\n.*delete/)
  expect(existsSync(path)).toBe(true)
})

test('a data folder that cannot be used is named, with the variable', () => {
  writeFileSync(join(dir, 'file'), '')
  const attempt = () => lockData(join(dir, 'file', 'data'), { site: '', admin: '' })
  expect(attempt).toThrow(Failure)
  expect(attempt).toThrow('DATA_DIR')
})

test('the lock of a running start can be read by anyone who looks', () => {
  takeLock(path, { site: 'http://s' })
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ pid: process.pid, machine: hostname(), facts: { site: 'http://s' } })
})
