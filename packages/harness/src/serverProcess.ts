import { spawn, type ChildProcess } from 'node:child_process'
import { Socket } from 'node:net'
import { pause } from './wait.js'

/** A server of ours that runs as a process of its own. */
export interface ServerProcess {
  readonly pid: number
  /** What it has written so far, both streams; the last 200,000 characters. */
  output(): string
  /** Asks it to stop and waits; kills it when its patience is over. Stopping twice does nothing. */
  stop(): Promise<void>
  /** Ends it without asking, as a power cut would, and waits until it is gone. */
  kill(): Promise<void>
}

export interface ServerDescription {
  /** Named in errors. */
  name: string
  /** File that Node runs. */
  script: string
  folder: string
  env: Record<string, string>
  isReady: () => Promise<boolean>
  /** How long it may take until it is ready, in milliseconds. */
  deadline?: number
  /** How long it may take to stop when asked, in milliseconds. */
  patience?: number
}

const mostOutput = 200_000

/**
 * Starts a server and waits until it is ready. It ends with this process, however this process ends: a channel connects the two,
 * and our servers stop when it closes. The server never keeps this process alive.
 * @throws Error with the server's output when it ends or is not ready in time
 */
export async function startServer(description: ServerDescription): Promise<ServerProcess> {
  const { name, script, folder, env, isReady, deadline = 120_000, patience = 15_000 } = description
  const child = spawn(process.execPath, [script], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] })
  letGo(child)
  let output = ''
  const keep = (chunk: Buffer) => {
    output = (output + chunk.toString()).slice(-mostOutput)
  }
  child.stdout?.on('data', keep)
  child.stderr?.on('data', keep)
  child.on('error', (error) => {
    output += `\n${error.stack}`
  })
  const end = async (signal: NodeJS.Signals) => {
    if (!hasEnded(child)) child.kill(signal)
    if (await endsWithin(child, patience)) return
    child.kill('SIGKILL')
    await endsWithin(child, patience)
  }

  const giveUpAt = Date.now() + deadline
  while (!await isReady().catch(() => false)) {
    if (hasEnded(child) || Date.now() > giveUpAt) {
      const why = hasEnded(child) ? `ended (code ${child.exitCode}, signal ${child.signalCode})` : `was not ready after ${deadline / 1000} s`
      await end('SIGKILL')
      throw new Error(`${name} ${why}. It said:\n${output}`)
    }
    await pause(100)
  }
  return {
    pid: child.pid ?? 0,
    output: () => output,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  }
}

function letGo(child: ChildProcess): void {
  child.unref()
  child.channel?.unref()
  // The streams are sockets, whatever their type says.
  for (const stream of [child.stdout, child.stderr]) if (stream instanceof Socket) stream.unref()
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null || child.pid === undefined
}

async function endsWithin(child: ChildProcess, milliseconds: number): Promise<boolean> {
  const giveUpAt = Date.now() + milliseconds
  while (!hasEnded(child)) {
    if (Date.now() > giveUpAt) return false
    await pause(25)
  }
  return true
}
