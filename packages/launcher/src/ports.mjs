import { createServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { Failure } from './failure.mjs'
import { portHolder } from './portHolder.mjs'

/**
 * Tries to listen, and lets go again.
 * @param {string} host
 * @param {number} port
 * @returns {Promise<string>} the error's code, or the empty text where it can
 */
const listenError = (host, port) =>
  new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error) => resolve(/** @type {NodeJS.ErrnoException} */ (error).code ?? error.message))
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve('')))
  })

/** @param {string} variable @param {string} host @param {number} port @param {string} code */
const explain = (variable, host, port, code) => {
  if (code === 'EADDRINUSE') {
    const holder = portHolder(port)
    const who = holder ? `${holder.pid}: ${holder.command}` : 'unknown'
    return {
      zh: `端口 ${port} 已被占用（进程 ${who}）。请停掉它，或换一个端口，例如 ${variable}=${port + 1}。`,
      en: `Port ${port} is in use (process ${who}). Stop that, or choose another port, for example ${variable}=${port + 1}.`,
    }
  }
  if (code === 'EACCES') {
    return {
      zh: `当前用户不可使用端口 ${port}。请为 ${variable} 选 1024 以上的端口。`,
      en: `This user may not use port ${port}. Choose one above 1024 for ${variable}.`,
    }
  }
  return {
    zh: `无法在 ${host}:${port} 上监听（${code}）。请检查 HOST 与 ${variable}。`,
    en: `Cannot listen on ${host}:${port} (${code}). Check HOST and ${variable}.`,
  }
}

const askAgainMs = 250

/**
 * Makes sure that the servers will find their ports free, before the long work begins.
 * @param {string} host
 * @param {Record<string, number>} ports by the variable that sets each
 * @param {number} [patienceMs] how long to wait for one that is in use; for what an earlier start left behind and is just ending
 * @throws {Failure} that names every port that is taken, who has it, and the variable to set
 */
export const requireFreePorts = async (host, ports, patienceMs = 0) => {
  const until = Date.now() + patienceMs
  const troubles = []
  for (const [variable, port] of Object.entries(ports)) {
    let code = await listenError(host, port)
    while (code === 'EADDRINUSE' && Date.now() < until) {
      await wait(askAgainMs)
      code = await listenError(host, port)
    }
    if (code) troubles.push(explain(variable, host, port, code))
  }
  if (troubles.length > 0) throw new Failure(troubles.map(({ zh }) => zh).join('\n'), troubles.map(({ en }) => en).join('\n'))
}
