import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startServer, type TestServer } from './startServer'

const webDir = join(__dirname, '..')
const secret = 'a-secret-of-this-test-that-is-long-enough'

/** A request the stand-in CMS has had. */
export type Seen = { method: string, path: string, headers: Record<string, string>, body: string }

/** The built site beside a stand-in CMS, or one whose CMS is away. */
export type TestSite = TestServer & {
  /** Asks the site for a path, as a browser that follows no redirect. */
  get: (path: string, init?: RequestInit) => Promise<Response>
  /** Posts the comment form of an article. */
  post: (path: string, form: Record<string, string>, init?: RequestInit) => Promise<Response>
}

/** What the site must do about a change, as the CMS would say it. */
type Change = { gone: string[], pages: string[], links: string[], files: string[], all: boolean }

export type TestCms = TestServer & {
  /** What it was asked for a reader; what the site asks for itself is left out. */
  seen: () => Promise<Seen[]>
  /** Takes an article down, by its path. */
  withdraw: (path: string) => Promise<void>
  /** Gives articles another title, or what else is in their fields, and tells the site. */
  change: (fields: object, change: Partial<Change>) => Promise<void>
}

/** Starts the stand-in CMS. */
export async function startCms(): Promise<TestCms> {
  const cms = await startServer(join(webDir, 'test/standIn/server.ts'), [], { SITE_SECRET: secret })
  const tell = async (path: string, body: string) => void await fetch(cms.url + path, { method: 'POST', body })
  return {
    ...cms,
    seen: async () => (await (await fetch(`${cms.url}/__seen`)).json() as Seen[]).filter(({ headers }) => headers['x-presage-reader'] !== ''),
    withdraw: path => tell('/__withdraw', path),
    change: (fields, change) => tell('/__change', JSON.stringify({ fields, change })),
  }
}

/**
 * Starts the built site on a free port.
 * @throws an error that says so when the site is not built
 */
export async function startSite(cmsUrl: string, env: Record<string, string> = {}): Promise<TestSite> {
  const script = join(webDir, '.output/server/index.mjs')
  if (!existsSync(script)) throw new Error('The site is not built. Run "pnpm --filter @presage/web build" first.')
  const folder = mkdtempSync(join(tmpdir(), 'presage-site-'))
  const server = await startServer(script, [], {
    NODE_ENV: 'production', NITRO_HOST: '127.0.0.1', NITRO_PORT: '0', CMS_URL: cmsUrl, SITE_SECRET: secret,
    DATA_DIR: folder, ...env,
  })
  const get: TestSite['get'] = (path, init) => fetch(server.url + path, { redirect: 'manual', ...init })
  const post: TestSite['post'] = (path, form, init) => get(path, { method: 'POST', body: new URLSearchParams(form), ...init })
  const stop = async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  return { ...server, get, post, stop }
}

/** An address where nothing listens. */
export const nowhere = 'http://127.0.0.1:9'
