import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** @param {string} path @returns {string} the empty text where there is no such file */
const readOrEmpty = (path) => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

/** @param {number} pid @param {string} column of `ps` @returns {string} the empty text where `ps` cannot tell */
const askPs = (pid, column) => {
  try {
    return execFileSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  } catch {
    return ''
  }
}

/** @param {number} pid @returns {string[]} the fields of /proc/<pid>/stat after the name, which may itself hold spaces */
const statFields = (pid) => readOrEmpty(`/proc/${pid}/stat`).split(') ').pop()?.split(' ') ?? []

/** @param {number} pid @returns {boolean} a process of somebody else, which may not be signalled, is alive too */
export const isAlive = (pid) => {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM'
  }
  return statFields(pid)[0] !== 'Z'
}

/**
 * What tells a process from a later one that was given the same number: when it began, and, on Linux, in which boot.
 * @param {number} pid
 * @returns {string} the empty text where the system cannot tell
 */
export const processIdentity = (pid) => {
  const began = statFields(pid)[19]
  return began ? `${readOrEmpty('/proc/sys/kernel/random/boot_id').trim()}:${began}` : askPs(pid, 'lstart')
}

/** @param {number} pid @returns {number} 0 where it is unknown */
export const parentOf = (pid) => Number(statFields(pid)[1] ?? askPs(pid, 'ppid')) || 0

/** @param {number} pid @returns {string[]} program and arguments, empty where unknown */
export const commandOf = (pid) => {
  const raw = readOrEmpty(`/proc/${pid}/cmdline`)
  return raw ? raw.split('\0').filter(Boolean) : askPs(pid, 'command').split(' ').filter(Boolean)
}
