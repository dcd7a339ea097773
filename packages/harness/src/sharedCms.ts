import { startCms, type Cms } from './cms.js'
import type { DatabaseKind } from './database.js'

/** A CMS that several test files use one after the other, and the administrator's session with it. */
export interface SharedCms {
  cms: Cms
  /** Token of the administrator's session. */
  session: string
}

/** Signing in is limited, and a session ends: one is good for this long, in milliseconds. */
const sessionLasts = 10 * 60 * 1000

const started = new Map<DatabaseKind, Promise<Cms>>()
const sessions = new WeakMap<Cms, { session: string, at: number }>()

/**
 * The CMS of this process on a database, started when it is first asked for. A file that left it halted does not spoil it for the next.
 * It ends with this process.
 * @throws as `startCms` does
 */
export async function sharedCms(database: DatabaseKind): Promise<SharedCms> {
  const starting = started.get(database) ?? startCms({ database })
  started.set(database, starting)
  const cms = await starting.catch((error: unknown) => {
    started.delete(database)
    throw error
  })
  if (!await answers(cms)) await cms.resume()
  const before = sessions.get(cms)
  if (before && Date.now() - before.at < sessionLasts) return { cms, session: before.session }
  const { session } = await cms.signIn()
  sessions.set(cms, { session, at: Date.now() })
  return { cms, session }
}

const answers = ({ url }: Cms) => fetch(`${url}/_health`).then(({ status }) => status === 204, () => false)
