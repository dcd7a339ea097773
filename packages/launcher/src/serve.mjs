import { createRequire } from 'node:module'
import { join } from 'node:path'
import { administratorFor } from './administrator.mjs'
import { childEnvironment } from './childEnvironment.mjs'
import { lockData } from './dataLock.mjs'
import { withDotenv } from './dotenv.mjs'
import { Failure } from './failure.mjs'
import { requireFreePorts } from './ports.mjs'
import { readyNotice } from './readyNotice.mjs'
import { secretsFor } from './secrets.mjs'
import { runServers } from './servers.mjs'
import { logsOf, setUp } from './setUp.mjs'

/** @typedef {import('./runCommand.mjs').CommandContext} CommandContext */
/** @typedef {import('./nodeChild.mjs').NodeProgram} NodeProgram */
/** @typedef {import('../../settings/settings.cjs').Settings} Settings */

const { localOrigin, problemsMessage, readSettings, secretNames } = /** @type {typeof import('../../settings/settings.cjs')} */ (
  createRequire(import.meta.url)('../../settings/settings.cjs')
)

/** How long to wait for the servers of a start that died: they notice, and end by themselves. */
const leftoversMs = 25_000

/**
 * @typedef {object} Mode a way to run both servers
 * @property {'production' | 'development'} nodeEnv
 * @property {string[]} built packages that must be built first, with all they use
 * @property {boolean} showOutput whether their output is shown as well as logged
 * @property {(root: string, settings: Settings) => ServerProgram} cms
 * @property {(root: string, settings: Settings) => ServerProgram} site
 *
 * @typedef {Omit<NodeProgram, 'node' | 'env'> & { env?: NodeJS.ProcessEnv }} ServerProgram env: added to that of the server
 */

/**
 * Makes everything ready and runs the CMS and the site until it is asked to stop.
 * @param {Mode} mode
 * @param {CommandContext} context
 * @returns {Promise<number>} exit code: 0 after a clean stop
 * @throws {Failure}
 */
export const serve = async (mode, { root, env: given, terminal, signal }) => {
  const began = Date.now()
  const env = { ...withDotenv(root, given), NODE_ENV: mode.nodeEnv }
  const { settings, problems } = readSettings(env, root, 'launcher')
  if (problems.length > 0) throw new Failure('', '', problemsMessage(problems))

  const { HOST, WEB_PORT, CMS_PORT, DATA_DIR } = settings
  const addresses = { site: settings.SITE_URL, admin: `${settings.CMS_URL}/admin` }
  const { lock, takenOver } = lockData(DATA_DIR, addresses)
  try {
    if (takenOver) terminal.say('上次没有正常结束，接管它的数据', 'The last start did not end properly; taking over its data')
    await requireFreePorts(HOST, { WEB_PORT, CMS_PORT }, takenOver ? leftoversMs : 0)
    const ready = await setUp(root, env, { terminal, signal, logs: logsOf(root) }, mode.built)

    const administrator = administratorFor(DATA_DIR, settings)
    const filledIn = {
      ...secretsFor(DATA_DIR, secretNames, env),
      ADMIN_EMAIL: administrator.email,
      ADMIN_PASSWORD: administrator.password,
    }
    const logs = join(DATA_DIR, 'logs')
    /** @param {'cms' | 'site'} name @param {ServerProgram} program */
    const complete = (name, program) => {
      const ownEnv = { ...childEnvironment(name, settings, filledIn, ready.env), ...program.env }
      return {
        program: { ...program, node: ready.toolchain.node, env: ownEnv },
        log: join(logs, `${name}.log`),
        ...(mode.showOutput && { onLine: (/** @type {string} */ line) => terminal.print(`${name.padEnd(4)} | ${line}`) }),
      }
    }
    const servers = [
      { zh: ' CMS', en: 'the CMS', health: `${localOrigin(HOST, CMS_PORT)}/_health`, ...complete('cms', mode.cms(root, settings)) },
      { zh: '网站', en: 'the site', health: `${localOrigin(HOST, WEB_PORT)}/api/health`, ...complete('site', mode.site(root, settings)) },
    ]
    const onReady = () => {
      const seconds = Math.round((Date.now() - began) / 1000)
      terminal.print(readyNotice({ ...addresses, email: administrator.email, password: administrator.shown, logs, seconds }))
      administrator.markShown()
    }
    const clean = await runServers(servers, { terminal, signal, onReady })
    terminal.say('已停止', 'Stopped')
    return clean ? 0 : 1
  } finally {
    lock.release()
  }
}
