import { execFile, spawn } from 'node:child_process'

const orphanGuard = new URL('./orphanGuard.mjs', import.meta.url).href
const onWindows = process.platform === 'win32'

/**
 * @typedef {object} NodeProgram a program that Node runs
 * @property {string} node absolute path of the Node that runs it
 * @property {string[]} [nodeOptions] options of Node itself
 * @property {string} script absolute path
 * @property {string[]} [args]
 * @property {string} cwd
 * @property {NodeJS.ProcessEnv} env
 * @property {boolean} [guarded] false for a program that watches its channel itself; true where it is not given
 */

/**
 * Starts a Node program in a process group of its own, so that the terminal's Ctrl-C does not reach it and the launcher decides
 * when it stops, with a channel by which it notices a launcher that died.
 *
 * @param {NodeProgram} program
 * @param {'pipe' | 'inherit'} output where its output goes
 * @returns {import('node:child_process').ChildProcess}
 */
export const startNodeProgram = ({ node, nodeOptions = [], script, args = [], cwd, env, guarded = true }, output) => {
  const guard = guarded ? ['--import', orphanGuard] : []
  const child = spawn(node, [...guard, ...nodeOptions, script, ...args], {
    cwd,
    env: { ...env, PRESAGE_LAUNCHER_PID: String(process.pid) },
    stdio: ['ignore', output, output, 'ipc'],
    detached: !onWindows,
    windowsHide: true,
  })
  // What a child says to a parent that knows its protocol is not meant for the launcher; the error event is followed by close.
  child.on('error', () => {})
  return child
}

/** @param {number} pid @param {NodeJS.Signals} signal to the child and all that it has started */
const signalGroup = (pid, signal) => {
  if (onWindows) {
    execFile('taskkill', ['/pid', String(pid), '/T', '/F'], () => {})
    return
  }
  try {
    process.kill(-pid, signal)
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ESRCH') throw error
  }
}

/**
 * Resolves when a child has ended and its output is read to the end; never rejects.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<{ code: number | null, signal: NodeJS.Signals | null, error?: Error }>}
 */
export const ending = (child) =>
  new Promise((resolve) => {
    /** @type {Error | undefined} */
    let error
    child.once('error', (thrown) => {
      error = thrown
      // Without a process there will be no close.
      if (child.pid === undefined) resolve({ code: null, signal: null, error })
    })
    child.once('close', (code, signal) => resolve({ code, signal, ...(error && { error }) }))
  })

/**
 * Asks a child to stop and makes sure that it does.
 * @param {import('node:child_process').ChildProcess} child
 * @param {Promise<unknown>} ended its `ending`
 * @param {number} graceMs time for a clean stop
 * @returns {Promise<boolean>} whether it stopped by itself in that time
 */
export const stopChild = async (child, ended, graceMs) => {
  if (child.pid === undefined) return true
  const { pid } = child
  signalGroup(pid, 'SIGTERM')
  let clean = true
  const timer = setTimeout(() => {
    clean = false
    signalGroup(pid, 'SIGKILL')
  }, graceMs)
  await ended
  clearTimeout(timer)
  return clean
}
