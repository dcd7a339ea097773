import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync, readlinkSync } from 'node:fs'
import { commandOf } from './processIdentity.mjs'

const listening = '0A'

/** @param {number} port @returns {Set<string>} the inodes of the sockets that listen on it, as Linux tells them */
const listeningInodes = (port) => {
  const hexPort = port.toString(16).toUpperCase().padStart(4, '0')
  const tables = ['/proc/net/tcp', '/proc/net/tcp6'].filter((file) => existsSync(file))
  return new Set(
    tables
      .flatMap((file) => readFileSync(file, 'utf8').split('\n'))
      .map((row) => row.trim().split(/\s+/))
      .filter(([, local, , state]) => state === listening && local?.endsWith(`:${hexPort}`))
      .map((columns) => `socket:[${columns[9]}]`),
  )
}

/**
 * @template Result
 * @param {() => Result} read something of a process that may end, or close the file, in the middle of it, or be somebody else's
 * @param {Result} otherwise
 */
const ifPossible = (read, otherwise) => {
  try {
    return read()
  } catch {
    return otherwise
  }
}

/** @param {string} pid @returns {string[]} what its open files are, as far as one may know */
const openFiles = (pid) =>
  ifPossible(() => readdirSync(`/proc/${pid}/fd`), []).map((file) => ifPossible(() => readlinkSync(`/proc/${pid}/fd/${file}`), ''))

/** @param {number} port @returns {number} 0 where unknown */
const holderByProc = (port) => {
  const inodes = listeningInodes(port)
  if (inodes.size === 0) return 0
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return Number(pids.find((pid) => openFiles(pid).some((file) => inodes.has(file)))) || 0
}

/** @param {number} port @returns {number} 0 where unknown */
const holderByLsof = (port) => {
  const args = ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-t']
  const told = ifPossible(() => execFileSync('lsof', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }), '')
  return Number(told.split('\n')[0])
}

/**
 * The process that listens on a port, where the system tells.
 * @param {number} port
 * @returns {{ pid: number, command: string } | undefined}
 */
export const portHolder = (port) => {
  const pid = existsSync('/proc/net/tcp') ? holderByProc(port) : holderByLsof(port)
  return pid ? { pid, command: commandOf(pid).join(' ').slice(0, 120) } : undefined
}
