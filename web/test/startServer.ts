import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'

/** A server that runs for a test, as a process of its own. */
export type TestServer = {
  /** Origin, without a slash at the end. */
  url: string
  child: ChildProcess
  stop: () => Promise<void>
}

/**
 * Starts a script of Node that prints its address once it serves.
 * @throws an error with its output when it ends before that
 */
export async function startServer(script: string, args: string[], env: Record<string, string>): Promise<TestServer> {
  const child = spawn(process.execPath, [script, ...args], { env: { PATH: process.env.PATH, ...env }, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] })
  const url = await addressPrinted(child)
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const end = once(child, 'exit')
    child.kill()
    await end
  }
  return { url, child, stop }
}

function addressPrinted(child: ChildProcess): Promise<string> {
  let output = ''
  return new Promise((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString()
      const address = /http:\/\/[\d.]+:\d+/.exec(output)?.[0]
      if (address) resolve(address)
    }
    child.stdout?.on('data', read)
    child.stderr?.on('data', read)
    child.once('exit', code => reject(new Error(`Ended with ${code} before it served:\n${output}`)))
  })
}
