import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { cleanEnvironment } from './cleanEnvironment.js'
import { createDatabase, type Database, type DatabaseKind } from './database.js'
import { createDataFolder } from './dataFolder.js'
import { EditorApi } from './editorApi.js'
import { freePort } from './freePort.js'
import { freshSecrets } from './secrets.js'
import { startServer, type ServerProcess } from './serverProcess.js'
import { builtCms } from './workspace.js'

export interface CmsOptions {
  database: DatabaseKind
  /** `demo` fills in the demo edition; default `none`. */
  seed?: 'none' | 'demo'
  /** Whether the admin's pages must have been built; default no, its API needs none. */
  withAdmin?: boolean
  env?: Record<string, string>
}

/** A CMS that runs for a test, with a database and a data folder of its own. */
export interface Cms {
  /** Origin, without a slash at the end. */
  readonly url: string
  /** Where its site is, or will be: the port is reserved. */
  readonly siteUrl: string
  /** The settings it runs with, for a site beside it. */
  readonly env: Readonly<Record<string, string>>
  readonly database: Database
  readonly administrator: { email: string, password: string }
  /** A number that nobody else who uses this CMS has been given. */
  nextNumber(): number
  /** What it has written since it was last started. */
  output(): string
  /** The administrator at work, signed in once. */
  editor(): Promise<EditorApi>
  /** The administrator at work, signed in anew. */
  signIn(): Promise<EditorApi>
  /** Ends the process, cleanly or as `kill -9` does, and keeps all data. */
  halt(how?: 'stop' | 'kill'): Promise<void>
  /** Starts it again on the same data. */
  resume(): Promise<void>
  /** Stops it for good; database and data are removed. */
  stop(): Promise<void>
}

/** No test ever reaches a platform: nothing syncs by itself, and the bases lead to a port where nobody listens. */
const nobodysMarkets = {
  SYNC_SECONDS: '0',
  POLYMARKET_GAMMA_URL: 'http://127.0.0.1:9/gamma',
  POLYMARKET_CLOB_URL: 'http://127.0.0.1:9/clob',
  KALSHI_URL: 'http://127.0.0.1:9/kalshi/trade-api/v2',
  MANIFOLD_URL: 'http://127.0.0.1:9/manifold',
}

/**
 * Starts the built CMS on a free port, on a fresh database, and waits until it serves.
 * @throws NotBuilt when it is not built; Error with its output when it does not start
 */
export async function startCms({ database: kind, seed = 'none', withAdmin = false, env: extra = {} }: CmsOptions): Promise<Cms> {
  const folder = builtCms({ withAdmin })
  const data = createDataFolder()
  const database = await createDatabase(kind, data.path)
  const [cmsPort, sitePort] = [await freePort(), await freePort()]
  const administrator = { email: 'editor@presage.example', password: `Aa1-${randomBytes(12).toString('hex')}` }
  const url = `http://127.0.0.1:${cmsPort}`
  const env: Record<string, string> = {
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    CMS_PORT: String(cmsPort),
    WEB_PORT: String(sitePort),
    DATA_DIR: data.path,
    SEED: seed,
    ADMIN_EMAIL: administrator.email,
    ADMIN_PASSWORD: administrator.password,
    ...nobodysMarkets,
    ...freshSecrets(),
    ...database.env,
    ...extra,
  }
  let server: ServerProcess | undefined
  let editor: Promise<EditorApi> | undefined
  let numbers = 0
  const resume = async () => {
    server = await startServer({
      name: 'The CMS',
      script: path.join(folder, 'server.cjs'),
      folder,
      env: { ...cleanEnvironment(), ...env },
      isReady: async () => (await fetch(`${url}/_health`)).status === 204,
    })
  }
  const signIn = () => EditorApi.signIn(url, administrator)
  const stop = async () => {
    await server?.stop()
    await database.drop()
    data.remove()
  }
  try {
    await resume()
  } catch (error) {
    await stop()
    throw error
  }
  return {
    url,
    siteUrl: env.SITE_URL ?? `http://127.0.0.1:${sitePort}`,
    env,
    database,
    administrator,
    nextNumber: () => ++numbers,
    output: () => server?.output() ?? '',
    editor: () => (editor ??= signIn()),
    signIn,
    halt: async (how = 'stop') => (how === 'kill' ? server?.kill() : server?.stop()),
    resume,
    stop,
  }
}
