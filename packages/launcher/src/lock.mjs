import { linkSync, mkdirSync, readFileSync, rmSync, rmdirSync, statSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { dirname } from 'node:path'
import { isAlive, processIdentity } from './processIdentity.mjs'

/**
 * @typedef {object} Holder who holds a lock
 * @property {number} pid
 * @property {string} identity tells the process from a later one of the same number
 * @property {string} machine
 * @property {string} since ISO 8601
 * @property {Record<string, string>} facts what the holder tells others about itself
 *
 * @typedef {object} Lock
 * @property {() => void} release does nothing when the lock was released already
 */

/** A take-over is a matter of microseconds; what is older than this was left by a process that died in it. */
const takeOverMs = 10_000

/** @param {string} path @returns {Holder | undefined} */
const readHolder = (path) => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}

/** @param {Holder} holder @returns {boolean} a process on another machine cannot be asked, and counts as running */
const isRunning = ({ pid, identity, machine }) => machine !== hostname() || (isAlive(pid) && processIdentity(pid) === identity)

/** @param {() => void} act @param {string} code of the error that only means "somebody else was faster" @returns {boolean} */
const succeeds = (act, code) => {
  try {
    act()
    return true
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === code) return false
    throw error
  }
}

/**
 * Removes a lock whose holder is gone. Only one process at a time may, or the second would remove the lock that the first has just
 * taken.
 * @param {string} path
 */
const removeStale = (path) => {
  const turn = `${path}.turn`
  if (!succeeds(() => mkdirSync(turn), 'EEXIST')) {
    const began = statSync(turn, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()
    if (Date.now() - began > takeOverMs) succeeds(() => rmdirSync(turn), 'ENOENT')
    return
  }
  try {
    const holder = readHolder(path)
    if (!holder || !isRunning(holder)) rmSync(path, { force: true })
  } finally {
    rmdirSync(turn)
  }
}

/**
 * Takes a lock: a file that names its holder. The lock of a process that has died is taken over.
 *
 * @param {string} path its folder is made where it is missing
 * @param {Record<string, string>} facts what others are told about this holder
 * @returns {{ lock: Lock, takenOver: boolean } | { holder: Holder }} the lock, and whether a dead process left it; or who holds it
 */
export const takeLock = (path, facts) => {
  mkdirSync(dirname(path), { recursive: true })
  const own = `${path}.${process.pid}`
  /** @type {Holder} */
  const self = { pid: process.pid, identity: processIdentity(process.pid), machine: hostname(), since: new Date().toISOString(), facts }
  let takenOver = false
  writeFileSync(own, `${JSON.stringify(self, undefined, 2)}\n`)
  try {
    // A link appears with its whole content or not at all, and only where there is none.
    while (!succeeds(() => linkSync(own, path), 'EEXIST')) {
      const holder = readHolder(path)
      if (holder && isRunning(holder)) return { holder }
      takenOver = true
      removeStale(path)
    }
  } finally {
    rmSync(own, { force: true })
  }

  let held = true
  return {
    takenOver,
    lock: {
      release: () => {
        if (held && readHolder(path)?.pid === process.pid) rmSync(path, { force: true })
        held = false
      },
    },
  }
}
