import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Stopped } from './failure.mjs'
import { takeLock } from './lock.mjs'

/** @typedef {import('./step.mjs').StepContext} StepContext */

const askAgainMs = 500

/**
 * Runs something while nobody else installs or builds in the same checkout; waits for its turn.
 * @template Result
 * @param {string} root
 * @param {StepContext} context
 * @param {() => Promise<Result>} act
 * @returns {Promise<Result>}
 * @throws {Stopped} when it was asked to stop while it waited
 */
export const whileNobodyElseSetsUp = async (root, { terminal, signal }, act) => {
  const path = join(root, '.toolchain', 'set-up.lock')
  let taken = takeLock(path, {})
  if ('holder' in taken) {
    const { pid } = taken.holder
    terminal.say(`等待进程 ${pid} 完成安装与构建`, `Waiting for process ${pid}, which installs and builds here`)
  }
  while ('holder' in taken) {
    await wait(askAgainMs, undefined, { signal }).catch(() => {})
    if (signal.aborted) throw new Stopped()
    taken = takeLock(path, {})
  }
  try {
    return await act()
  } finally {
    taken.lock.release()
  }
}
