import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Answer } from './pageKeeper'

/** The name says what is in it: a style sheet never changes. */
const namedIn = /\/_nuxt\/([\w.-]+\.css)/g
const address = /^\/_nuxt\/([\w.-]+\.css)(?:\?|$)/
const mostKept = 10

/** Style sheets of earlier builds: a page that was printed by such a build names its own until it is printed anew. */
export type KeptStyles = {
  /** Keeps the sheets that a page of this build names, once each. @param html what was printed */
  keepThoseOf: (html: string) => Promise<void>
  /** The sheet at an address (a path, perhaps with a query), where it is one of an earlier build; `null` leaves it to the framework. */
  earlier: (url: string) => Promise<Answer | null>
}

/**
 * @param folder is made when the first sheet is kept; of earlier builds the newest ten stay
 * @param fetchOwn asks this build for a file of its own, by its path
 */
export async function openKeptStyles(folder: string, fetchOwn: (path: string) => Promise<Answer>): Promise<KeptStyles> {
  const names = (await readdir(folder).catch(() => [])).filter(name => name.endsWith('.css'))
  const isOurs = new Map<string, boolean>()
  for (const name of names) isOurs.set(name, (await fetchOwn(`/_nuxt/${name}`)).status === 200)
  await letGoOfOldest(folder, names.filter(name => !isOurs.get(name)))

  async function keep(name: string): Promise<void> {
    const { status, body } = await fetchOwn(`/_nuxt/${name}`)
    if (status !== 200) throw new Error(`the style sheet ${name} answers ${status}`)
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const draft = join(folder, `${name}.draft`)
    await writeFile(draft, body, { mode: 0o600 })
    await rename(draft, join(folder, name))
  }

  return {
    async keepThoseOf(html) {
      for (const [, name = ''] of html.matchAll(namedIn)) {
        if (isOurs.has(name)) continue
        isOurs.set(name, true)
        await keep(name).catch((error: unknown) => {
          isOurs.delete(name)
          throw error
        })
      }
    },
    async earlier(url) {
      const [, name = ''] = address.exec(url) ?? []
      if (isOurs.get(name) !== false) return null
      const body = await readFile(join(folder, name)).catch(() => null)
      return body && { status: 200, headers: { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'public, max-age=31536000, immutable' }, body }
    },
  }
}

async function letGoOfOldest(folder: string, names: readonly string[]): Promise<void> {
  const dated = await Promise.all(names.map(async name => ({ name, at: (await stat(join(folder, name))).mtimeMs })))
  dated.sort((a, b) => b.at - a.at)
  for (const { name } of dated.slice(mostKept)) await rm(join(folder, name), { force: true })
}
