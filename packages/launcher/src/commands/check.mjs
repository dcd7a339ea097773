import { join } from 'node:path'
import { Stopped } from '../failure.mjs'
import { ending, startNodeProgram, stopChild } from '../nodeChild.mjs'
import { programOf } from '../programOf.mjs'
import { logsOf, setUp, withoutSettings } from '../setUp.mjs'
import { librariesOf } from '../workspace.mjs'

/** @typedef {import('../runCommand.mjs').CommandContext} CommandContext */
/** @typedef {import('../toolchain.mjs').Toolchain} Toolchain */

const graceMs = 10_000

/**
 * Makes the checkout ready, runs a tool whose output is its result, and passes its exit code on.
 * @param {CommandContext} context
 * @param {readonly string[] | undefined} built packages that must be built, with all they use; all where it is not given
 * @param {(toolchain: Toolchain) => { script: string, args: string[] }} tool
 * @returns {Promise<number>}
 * @throws {Stopped} when it was asked to stop
 */
const runTool = async ({ root, env, terminal, signal }, built, tool) => {
  const ready = await setUp(root, env, { terminal, signal, logs: logsOf(root) }, built)
  const program = { node: ready.toolchain.node, ...tool(ready.toolchain), cwd: root, env: withoutSettings(ready.env) }
  const child = startNodeProgram(program, 'inherit')
  const ended = ending(child)
  const stop = () => void stopChild(child, ended, graceMs)
  signal.addEventListener('abort', stop, { once: true })
  const { code } = await ended
  if (signal.aborted) throw new Stopped()
  return code ?? 1
}

/** `npm test`: builds everything and runs Jest. @param {CommandContext} context */
export const test = (context) =>
  runTool(context, undefined, () => ({ script: programOf(context.root, 'jest', 'jest'), args: context.args }))

/** `npm run lint` @param {CommandContext} context */
export const lint = (context) =>
  runTool(context, librariesOf(context.root), () => ({
    script: programOf(context.root, 'eslint', 'eslint'),
    args: ['.', '--max-warnings', '0', ...context.args],
  }))

/** `npm run typecheck`: the script of that name of every package that has one. @param {CommandContext} context */
export const typecheck = (context) =>
  runTool(context, librariesOf(context.root), ({ pnpm }) => ({
    script: pnpm,
    args: ['--recursive', '--no-bail', '--workspace-concurrency=1', '--stream', '--if-present', 'run', 'typecheck', ...context.args],
  }))

/** `npm run knip`: finds what nothing uses. @param {CommandContext} context */
export const knip = (context) =>
  runTool(context, librariesOf(context.root), () => ({ script: programOf(context.root, 'knip', 'knip'), args: context.args }))

/** `npm run gallery`: takes the pictures of the documentation from the built products. @param {CommandContext} context */
export const gallery = (context) =>
  runTool(context, undefined, () => ({ script: join(context.root, 'packages', 'harness', 'gallery.mjs'), args: context.args }))

/** `npm run bench`: measures the built products against what they promise. @param {CommandContext} context */
export const bench = (context) =>
  runTool(context, undefined, () => ({ script: join(context.root, 'packages', 'harness', 'bench.mjs'), args: context.args }))

/** `npm run audit`: has Lighthouse and the validators look at the built products. @param {CommandContext} context */
export const audit = (context) =>
  runTool(context, undefined, () => ({ script: join(context.root, 'packages', 'harness', 'audit.mjs'), args: context.args }))
