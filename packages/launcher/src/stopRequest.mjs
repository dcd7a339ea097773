import { basename } from 'node:path'
import { commandOf, parentOf } from './processIdentity.mjs'

/** @typedef {import('./terminal.mjs').Terminal} Terminal */

/** How often the launcher looks whether the process that started it is still there. */
const parentCheckMs = 500

/**
 * The processes whose end means that nobody waits for the launcher any more: its parent, and where that is only the shell in which
 * npm runs a script, npm too.
 * @param {NodeJS.ProcessEnv} env
 * @returns {() => boolean} whether one of them has gone since
 */
const parentWatch = (env) => {
  const parent = process.ppid
  const [program = '', flag] = commandOf(parent)
  const isScriptShell = Boolean(env.npm_lifecycle_event) && /^(sh|bash|dash|zsh|ash)$/.test(basename(program)) && flag === '-c'
  const grandparent = isScriptShell ? parentOf(parent) : 0
  return () => process.ppid !== parent || (grandparent > 0 && parentOf(parent) !== grandparent)
}

/**
 * Turns signals, and the end of the process that started the launcher, into one request to stop, which is made once.
 * The handlers stay until the process ends: however often Ctrl-C is pressed, what is being stopped may finish. (npm passes a signal
 * on that the terminal has sent already, so that even one Ctrl-C arrives twice.)
 *
 * @param {Terminal} terminal
 * @param {NodeJS.ProcessEnv} env
 * @returns {AbortSignal} aborted when everything is to stop
 */
export const listenForStop = (terminal, env) => {
  const controller = new AbortController()
  const begin = () => {
    clearInterval(timer)
    controller.abort()
  }

  let saidAt = 0
  const onSignal = () => {
    const repeated = controller.signal.aborted
    // One key press arrives as up to three signals; only a later one deserves an answer.
    if (repeated && Date.now() - saidAt > 1000) terminal.say('正在停止，请稍候', 'Already stopping, one moment')
    if (!repeated) terminal.say('\n正在停止', 'Stopping')
    saidAt = Date.now()
    if (!repeated) begin()
  }
  for (const name of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(name, onSignal)

  const parentHasGone = parentWatch(env)
  const timer = setInterval(() => parentHasGone() && begin(), parentCheckMs)
  timer.unref()
  return controller.signal
}
