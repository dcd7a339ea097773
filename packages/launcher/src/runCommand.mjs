import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { audit, bench, gallery, knip, lint, test, typecheck } from './commands/check.mjs'
import { dev } from './commands/dev.mjs'
import { start } from './commands/start.mjs'
import { Failure, Stopped } from './failure.mjs'
import { listenForStop } from './stopRequest.mjs'
import { terminalOn } from './terminal.mjs'

/**
 * @typedef {object} CommandContext
 * @property {string} root absolute path of the workspace
 * @property {string[]} args what follows the command
 * @property {NodeJS.ProcessEnv} env
 * @property {import('./terminal.mjs').Terminal} terminal
 * @property {AbortSignal} signal aborted when everything is to stop
 */

/** Each resolves to an exit code. @type {Record<string, (context: CommandContext) => Promise<number>>} */
const commands = { start, dev, test, lint, typecheck, knip, gallery, bench, audit }

const workspaceRoot = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..', '..')

/** As a shell tells that Ctrl-C ended a program. */
const interrupted = 130

/**
 * Runs one of the project's commands.
 * @param {string[]} argv the command and what follows it
 * @returns {Promise<number>} exit code
 */
export const runCommand = async ([name = '', ...args]) => {
  const terminal = terminalOn(process.stdout, process.stderr)
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command) {
    const known = Object.keys(commands).join(', ')
    terminal.warn(`没有“${name}”这个命令。可用的有：${known}。`, `There is no command "${name}". There are: ${known}.`)
    return 2
  }
  try {
    return await command({ root: workspaceRoot, args, env: process.env, terminal, signal: listenForStop(terminal, process.env) })
  } catch (error) {
    if (error instanceof Stopped) {
      terminal.say('已停止', 'Stopped')
      return interrupted
    }
    if (!(error instanceof Failure)) throw error
    terminal.warn(error.zh, error.en, error.details)
    return 1
  }
}
