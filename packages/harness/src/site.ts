import path from 'node:path'
import { cleanEnvironment } from './cleanEnvironment.js'
import type { Cms } from './cms.js'
import { startServer, type ServerProcess } from './serverProcess.js'
import { builtSite } from './workspace.js'

/** A site that runs for a test. */
export interface Site {
  /** Origin, without a slash at the end. */
  readonly url: string
  /** Of its process, as it was last started. */
  pid(): number
  /** What it has written since it was last started. */
  output(): string
  /** Ends the process, cleanly or as `kill -9` does. */
  halt(how?: 'stop' | 'kill'): Promise<void>
  /** Starts it again. */
  resume(): Promise<void>
  stop(): Promise<void>
}

/**
 * Starts the built site beside a CMS, on the port reserved for it and with the CMS's settings, and waits until it serves.
 * @throws NotBuilt when it is not built; Error with its output when it does not start
 */
export async function startSite({ cms, env: extra = {} }: { cms: Pick<Cms, 'env' | 'siteUrl'>, env?: Record<string, string> }): Promise<Site> {
  const folder = builtSite()
  const url = cms.siteUrl
  const env = {
    ...cleanEnvironment(),
    ...cms.env,
    NITRO_HOST: '127.0.0.1',
    NITRO_PORT: new URL(url).port,
    ...extra,
  }
  let server: ServerProcess | undefined
  const resume = async () => {
    server = await startServer({
      name: 'The site',
      script: path.join(folder, '.output', 'server', 'index.mjs'),
      folder,
      env,
      // It also serves while its CMS is away, and says so with another status.
      isReady: async () => (await fetch(`${url}/api/health`)).headers.get('content-type')?.includes('json') ?? false,
    })
  }
  await resume()
  const halt = async (how: 'stop' | 'kill' = 'stop') => (how === 'kill' ? server?.kill() : server?.stop())
  return { url, pid: () => server?.pid ?? 0, output: () => server?.output() ?? '', halt, resume, stop: () => halt() }
}
