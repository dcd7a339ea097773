import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { finished } from 'node:stream/promises'
import { explainOutput } from './explainOutput.mjs'
import { openOutputLog } from './outputLog.mjs'

/** @type {string} */
let dir
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'presage-log-'))
})
afterEach(() => rmSync(dir, { recursive: true }))

/** Lets a program say something, and waits until the log has it. */
const hear = async (log, chunks) => {
  const stream = new PassThrough()
  log.follow(stream)
  for (const chunk of chunks) stream.write(chunk)
  stream.end()
  await finished(stream)
  log.close()
}

test('keeps everything, remembers the last lines, without colours and whole although they came in pieces', async () => {
  const lines = []
  const log = openOutputLog(join(dir, 'sub', 'one.log'), { onLine: (line) => lines.push(line) })
  const many = Array.from({ length: 50 }, (_, index) => `line ${index}\n`)
  await hear(log, [...many, '\u001b[31mred', ' and more\u001b[0m\r\n\n', Buffer.from('构建').subarray(0, 4), Buffer.from('构建').subarray(4)])
  expect(readFileSync(log.path, 'utf8')).toContain('line 0\n')
  expect(log.lastLine()).toBe('构建')
  expect(log.tail().split('\n')).toHaveLength(30)
  expect(log.tail()).toContain('red and more\n构建')
  expect(lines).toHaveLength(52)
})

test('a new step overwrites its log, a server goes on with it', async () => {
  const path = join(dir, 'one.log')
  writeFileSync(path, 'before\n')
  await hear(openOutputLog(path, { append: true }), ['after\n'])
  expect(readFileSync(path, 'utf8')).toBe('before\nafter\n')
  await hear(openOutputLog(path), ['anew\n'])
  expect(readFileSync(path, 'utf8')).toBe('anew\n')
})

test("a server's log does not grow for ever", async () => {
  const path = join(dir, 'cms.log')
  const megabyte = `${'x'.repeat(1024 * 1024 - 1)}\n`
  await hear(openOutputLog(path, { append: true }), Array.from({ length: 12 }, () => megabyte))
  expect(existsSync(`${path}.1`)).toBe(true)
  expect(statSync(path).size).toBeLessThan(10 * 1024 * 1024)
})

test('what happens most is explained in both languages, with what to do', () => {
  for (const [output, part] of [
    ['npm error code ENOTFOUND', 'network'],
    ['SELF_SIGNED_CERT_IN_CHAIN: self-signed certificate in certificate chain', 'NODE_EXTRA_CA_CERTS'],
    ['write ENOSPC', 'disk'],
    ['FATAL ERROR: JavaScript heap out of memory', 'memory'],
    ['signal SIGKILL', 'memory'],
    ['ERR_PNPM_OUTDATED_LOCKFILE', 'lockfile'],
    ['EACCES: permission denied', 'Permission'],
    ['error TS2322', 'output'],
  ]) {
    expect(explainOutput(output).en).toContain(part)
    expect(explainOutput(output).zh).toMatch(/\p{Script=Han}/u)
  }
})
