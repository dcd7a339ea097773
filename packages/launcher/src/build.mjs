import { readdirSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { buildStamp, inputsOf, outputOf, workFor } from './buildPlan.mjs'
import { outputSignature } from './fingerprint.mjs'
import { removeStamp, writeStamp } from './stamp.mjs'
import { runStep } from './step.mjs'
import { readWorkspace, withAllTheyUse } from './workspace.mjs'

/** @typedef {import('./step.mjs').StepContext} StepContext */
/** @typedef {import('./toolchain.mjs').Toolchain} Toolchain */
/** @typedef {import('./workspace.mjs').WorkspacePackage} WorkspacePackage */

/** What the long builds are called when they run. @type {Record<string, { zh: string, en: string }>} */
const titles = {
  '@presage/cms': { zh: '构建 CMS 与后台（首次约一两分钟）', en: 'Building the CMS and its admin (a minute or two the first time)' },
  '@presage/web': { zh: '构建网站', en: 'Building the site' },
}

/** @param {WorkspacePackage} one @param {NodeJS.ProcessEnv} env @param {Toolchain} toolchain */
const wholeBuild = (one, env, { node, pnpm }) => ({
  name: `build-${one.name.replace(/^.*\//, '')}`,
  ...(titles[one.name] ?? { zh: `构建 ${one.name}`, en: `Building ${one.name}` }),
  program: { node, script: pnpm, args: ['run', 'build'], cwd: one.dir, env },
})

/** @param {WorkspacePackage} one @param {NodeJS.ProcessEnv} env @param {Toolchain} toolchain */
const serverBuild = (one, env, { node }) => ({
  name: 'build-cms-server',
  zh: '编译 CMS（后台没有改动）',
  en: 'Compiling the CMS (its admin is unchanged)',
  program: {
    node,
    script: createRequire(join(one.dir, 'package.json')).resolve('typescript/lib/tsc.js'),
    args: ['--project', 'tsconfig.json'],
    cwd: one.dir,
    env,
  },
})

/** Removes what an earlier build made: a source file that is gone must not live on. @param {string} output @param {string[]} kept */
const clear = (output, kept = []) => {
  for (const name of readdirSync(output, { recursive: false })) {
    if (!kept.includes(String(name))) rmSync(join(output, String(name)), { recursive: true, force: true })
  }
}

/**
 * Builds what has changed: of the packages that are asked for and all that they use, those whose inputs are not the ones of their
 * last build, or whose result is gone or was changed since.
 *
 * @param {string} root
 * @param {Toolchain} toolchain
 * @param {NodeJS.ProcessEnv} env of the toolchain, without any address or secret: nothing of one start may be built in
 * @param {StepContext} context
 * @param {readonly string[]} [wanted] names of packages; all where it is not given
 */
export const buildWhatChanged = async (root, toolchain, env, context, wanted) => {
  const packages = readWorkspace(root)
  for (const one of wanted ? withAllTheyUse(packages, wanted) : packages) {
    if (!one.scripts.build) continue
    const inputs = inputsOf(root, one, packages, toolchain.nodeVersion)
    const work = workFor(root, one, inputs)
    if (work === 'nothing') continue

    removeStamp(buildStamp(root, one))
    if (work === 'server') clear(outputOf(one), ['build'])
    else rmSync(outputOf(one), { recursive: true, force: true })
    await runStep(work === 'server' ? serverBuild(one, env, toolchain) : wholeBuild(one, env, toolchain), context)
    writeStamp(buildStamp(root, one), { ...inputs, output: outputSignature(outputOf(one)) })
  }
}
