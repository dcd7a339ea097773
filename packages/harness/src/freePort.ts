import { createServer } from 'node:net'

// Test files run beside each other, each in a worker of its own: a port that one has found must not be found by the other before it is
// taken. So each worker looks in a stretch of its own, below the ports that systems give to outgoing connections.
const stretch = 1_000
const first = 20_000 + (Number(process.env.JEST_WORKER_ID ?? 0) % 10) * stretch
let next = Math.floor(Math.random() * stretch)

/**
 * A port of 127.0.0.1 that nothing listens on at this moment, and that this process has not been given lately.
 * @throws Error where none of the worker's ports is free
 */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < stretch; tries += 1) {
    const port = first + next
    next = (next + 1) % stretch
    if (await isFree(port)) return port
  }
  throw new Error(`No port from ${first} to ${first + stretch - 1} is free.`)
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
}
