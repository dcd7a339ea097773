import { Failure } from './failure.mjs'
import { untilHealthy } from './health.mjs'
import { ending, startNodeProgram, stopChild } from './nodeChild.mjs'
import { openOutputLog } from './outputLog.mjs'

/** @typedef {import('./terminal.mjs').Terminal} Terminal */

/** A first start on a slow database may well take minutes; more than this is a fault. */
const readyWithinMs = 10 * 60_000
const progressMs = 10_000

/**
 * @typedef {object} Server
 * @property {string} zh what it is: "CMS"
 * @property {string} en
 * @property {import('./nodeChild.mjs').NodeProgram} program
 * @property {string} health address that answers with a 2xx status once it serves
 * @property {string} log absolute path of the file that keeps its output
 * @property {(line: string) => void} [onLine] is also given each line of its output
 *
 * @typedef {object} Running
 * @property {Server} server
 * @property {import('node:child_process').ChildProcess} child
 * @property {ReturnType<typeof ending>} ended
 * @property {import('./outputLog.mjs').OutputLog} log
 */

/** @param {Server} server @returns {Running} */
const begin = (server) => {
  const log = openOutputLog(server.log, { append: true, ...(server.onLine && { onLine: server.onLine }) })
  const child = startNodeProgram(server.program, 'pipe')
  log.follow(child.stdout)
  log.follow(child.stderr)
  return { server, child, ended: ending(child), log }
}

/** @param {Running} running @param {Awaited<Running['ended']>} end */
const diedByItself = ({ server, log }, end) => {
  const how = end.error?.message ?? (end.signal ? `signal ${end.signal}` : `exit code ${end.code}`)
  return new Failure(
    `${server.zh} 意外退出（${how}），已停止其余部分。完整日志见 ${server.log}，最后几行如下。改正后再运行 npm start。`,
    `${server.en} ended unexpectedly (${how}); the rest was stopped. Its log is ${server.log}, the last lines are below. ` +
      'Put it right and run npm start again.',
    log.tail(),
  )
}

/** @param {Running} running */
const neverReady = ({ server, log }) =>
  new Failure(
    `${server.zh} 在 ${readyWithinMs / 60_000} 分钟内没有就绪。日志见 ${server.log}，最后几行如下。`,
    `${server.en} was not ready within ${readyWithinMs / 60_000} minutes. Its log is ${server.log}, the last lines are below.`,
    log.tail(),
  )

/** @param {Running} running @param {Terminal} terminal @param {AbortSignal} signal */
const untilReady = async (running, terminal, signal) => {
  const { server, log } = running
  terminal.say(`启动${server.zh}……`, `Starting ${server.en} …`)
  const began = Date.now()
  const progress = setInterval(
    () => terminal.print(`  ${Math.round((Date.now() - began) / 1000)} s  ${log.lastLine().slice(0, 100)}`),
    progressMs,
  )
  const patience = new AbortController()
  const giveUp = () => patience.abort()
  const timer = setTimeout(giveUp, readyWithinMs)
  signal.addEventListener('abort', giveUp, { once: true })
  void running.ended.then(giveUp)
  try {
    const healthy = await untilHealthy(server.health, patience.signal)
    if (!healthy && !signal.aborted) throw neverReady(running)
  } finally {
    signal.removeEventListener('abort', giveUp)
    clearTimeout(timer)
    clearInterval(progress)
  }
}

/** @param {AbortSignal} signal @returns {Promise<void>} */
const aborted = (signal) =>
  signal.aborted ? Promise.resolve() : new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))

/**
 * Starts servers one after the other, each when the one before it serves, and keeps them until it is asked to stop or one of them
 * dies; then stops all, the last one first.
 *
 * @param {Server[]} servers
 * @param {{ terminal: Terminal, signal: AbortSignal, onReady: () => void, graceMs?: number }} options onReady: all serve;
 *   graceMs: how long one may take to stop cleanly
 * @returns {Promise<boolean>} whether all stopped cleanly, once everything has ended
 * @throws {Failure} when one died by itself or was never ready: with its last lines, once everything has ended
 */
export const runServers = async (servers, { terminal, signal, onReady, graceMs = 20_000 }) => {
  /** @type {Running[]} */
  const started = []
  let stopping = false
  let clean = true
  try {
    /** @type {Promise<never>[]} */
    const deaths = []
    for (const server of servers) {
      if (signal.aborted) break
      const running = begin(server)
      started.push(running)
      const death = running.ended.then((end) => {
        if (stopping || signal.aborted) return new Promise(() => {})
        throw diedByItself(running, end)
      })
      death.catch(() => {})
      deaths.push(/** @type {Promise<never>} */ (death))
      await Promise.race([untilReady(running, terminal, signal), ...deaths])
    }
    if (!signal.aborted) onReady()
    await Promise.race([aborted(signal), ...deaths])
  } finally {
    stopping = true
    for (const { server, child, ended, log } of started.reverse()) {
      if (!(await stopChild(child, ended, graceMs))) {
        clean = false
        terminal.say(`${server.zh} 在 ${graceMs / 1000} 秒内没有停下，已强制结束`, `${server.en} did not stop within ${graceMs / 1000} s and was ended`)
      }
      log.close()
    }
  }
  return clean
}
