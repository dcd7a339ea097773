import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync, rmSync } from 'node:fs'
import { mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { KeptPage, PageFacts } from './keptPage'
import { decodeFacts, decodePage, encodePage } from './pageFile'

/** Kept pages on disk, a file each. A file appears whole or not at all. */
export type PageFolder = {
  read: (key: string) => Promise<KeptPage | null>
  write: (page: KeptPage) => Promise<void>
  /** Removes a page before it returns: what is taken down must not outlive a crash of the next moment. */
  remove: (key: string) => void
  /** What is known of every page on disk, one after the other; what cannot be read is removed. */
  list: () => AsyncGenerator<PageFacts>
}

/** The first line of a file with some thousand mentions is still shorter than this, in bytes. */
const longestHead = 256 * 1024
const firstLook = 8 * 1024

/** @param folder is made where it is missing */
export function openPageFolder(folder: string): PageFolder {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const fileOf = (key: string) => {
    const name = createHash('sha256').update(key).digest('hex')
    return join(folder, name.slice(0, 2), name)
  }

  return {
    async read(key) {
      const page = decodePage(await readFile(fileOf(key)).catch(() => Buffer.alloc(0)))
      return page?.facts.key === key ? page : null
    },
    async write(page) {
      const file = fileOf(page.facts.key)
      const draft = `${file}.${randomUUID()}.draft`
      await mkdir(dirname(file), { recursive: true, mode: 0o700 })
      try {
        await writeFile(draft, encodePage(page), { mode: 0o600, flush: true })
        await rename(draft, file)
      } catch (error) {
        await rm(draft, { force: true })
        throw error
      }
    },
    remove(key) {
      rmSync(fileOf(key), { force: true })
    },
    async* list() {
      for (const part of (await readdir(folder)).sort()) {
        for (const name of await readdir(join(folder, part)).catch(() => [])) {
          const file = join(folder, part, name)
          const facts = name.endsWith('.draft') ? null : await readFacts(file)
          if (facts) yield facts
          else await rm(file, { force: true })
        }
      }
    },
  }
}

async function readFacts(file: string): Promise<PageFacts | null> {
  const opened = await open(file).catch(() => null)
  if (!opened) return null
  try {
    for (const length of [firstLook, longestHead]) {
      const { buffer, bytesRead } = await opened.read(Buffer.alloc(length), 0, length, 0)
      const facts = decodeFacts(buffer.subarray(0, bytesRead))
      if (facts) return facts
    }
    return null
  } finally {
    await opened.close()
  }
}
