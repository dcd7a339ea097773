import { join } from 'node:path'
import { Failure, Stopped } from './failure.mjs'
import { explainOutput } from './explainOutput.mjs'
import { ending, startNodeProgram, stopChild } from './nodeChild.mjs'
import { openOutputLog } from './outputLog.mjs'

/** @typedef {import('./terminal.mjs').Terminal} Terminal */

/** How often a step that takes long says that it is still at work. */
const progressMs = 10_000
const graceMs = 10_000

/**
 * @typedef {object} StepContext
 * @property {Terminal} terminal
 * @property {AbortSignal} signal aborted when everything is to stop
 * @property {string} logs folder for the full output of the steps
 *
 * @typedef {object} Step
 * @property {string} name of its log file
 * @property {string} zh what it does: "安装依赖"
 * @property {string} en
 * @property {import('./nodeChild.mjs').NodeProgram} program
 */

/** @param {number} since milliseconds @returns {string} such as `34 s` */
const secondsSince = (since) => `${Math.max(1, Math.round((Date.now() - since) / 1000))} s`

/**
 * Runs one step of the set-up: says what it does, that it goes on, and how long it took. Its output goes to a log.
 * @param {Step} step
 * @param {StepContext} context
 * @returns {Promise<void>}
 * @throws {Failure} when it fails: which step, why, and what to do
 * @throws {Stopped} when it was asked to stop
 */
export const runStep = async ({ name, zh, en, program }, { terminal, signal, logs }) => {
  if (signal.aborted) throw new Stopped()
  terminal.say(`${zh}……`, `${en} …`)
  const began = Date.now()
  const log = openOutputLog(join(logs, `${name}.log`))
  const child = startNodeProgram(program, 'pipe')
  log.follow(child.stdout)
  log.follow(child.stderr)
  const ended = ending(child)

  const timer = setInterval(() => terminal.print(`  ${secondsSince(began)}  ${log.lastLine().trim().slice(0, 100)}`), progressMs)
  const stop = () => void stopChild(child, ended, graceMs)
  signal.addEventListener('abort', stop, { once: true })
  const end = await ended
  signal.removeEventListener('abort', stop)
  clearInterval(timer)
  log.close()

  if (signal.aborted) throw new Stopped()
  if (end.code === 0) {
    terminal.say(`  完成，${secondsSince(began)}`, `done in ${secondsSince(began)}`)
    return
  }
  const how = end.error?.message ?? (end.signal ? `signal ${end.signal}` : `exit code ${end.code}`)
  const reason = explainOutput(`${log.tail()}\n${how}`)
  throw new Failure(
    `这一步失败了：${zh}（${how}）。\n${reason.zh}\n完整输出见 ${log.path}，最后几行如下。`,
    `This step failed: ${en} (${how}).\n${reason.en}\nThe full output is in ${log.path}; its last lines are below.`,
    log.tail(),
  )
}
