import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, rmdir, stat, utimes, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pictureOf } from './pictureOf'

/** An uploaded file as the site keeps it. */
export type Upload = {
  type: string
  /** Changes with the bytes. */
  tag: string
  /** In milliseconds since 1970. */
  changedAt: number
  body: Buffer
}

/** What the CMS said when it was asked for a file. */
export type Fetched = { status: number, type: string, changedAt: number, body: Buffer }

type Parts = {
  folder: string
  /** Asks the CMS for a file. @throws when it cannot be reached, or when the file is too large to be kept */
  fetchFile: (path: string) => Promise<Fetched>
  /** Pictures that nothing public shows any more, as `pictureOf` names them; changed in place. */
  gone: Set<string>
  mostBytes?: number
}

type Head = { path: string, type: string, tag: string, changedAt: number, length: number }

const gigabyte = 1024 ** 3

/**
 * Copies of the CMS's uploaded files on the site's own disk, so that pictures are there while the CMS is not. A copy is good until
 * the CMS tells that its file changed; what was taken down is neither kept nor fetched.
 */
export class KeptUploads {
  private readonly fetching = new Map<string, Promise<Fetched | Upload>>()
  /** Counts what was let go of, so that a copy that was under way then is not kept. */
  private forgotten = 0

  constructor(private readonly parts: Parts) {
    mkdirSync(parts.folder, { recursive: true, mode: 0o700 })
    // Copies of before those of a picture stood together.
    for (const name of readdirSync(parts.folder)) if (name.length === 2) rmSync(join(parts.folder, name), { recursive: true, force: true })
  }

  /** @returns the file, or how the CMS refused it @throws as `fetchFile` does */
  async open(path: string): Promise<Upload | { status: number }> {
    if (this.parts.gone.has(pictureOf(path))) return { status: 404 }
    const kept = await this.read(path)
    if (kept) return kept
    const fetched = await this.fetchOnce(path)
    if (this.parts.gone.has(pictureOf(path))) return { status: 404 }
    return fetched
  }

  /** Fetches a file that is not kept yet, for the time when the CMS is away. Never throws. */
  async want(path: string): Promise<void> {
    const isKept = await stat(this.fileOf(path)).then(() => true, () => false)
    if (!isKept) await this.open(path).catch(() => undefined)
  }

  /** Lets go of a picture in every size, whichever of them is named, before it returns. */
  forget(path: string, forGood: boolean): void {
    this.forgotten += 1
    rmSync(dirname(this.fileOf(path)), { recursive: true, force: true })
    if (forGood) this.parts.gone.add(pictureOf(path))
  }

  /** Deletes the copies that were longest not asked for, as long as all together are too large. */
  async makeRoom(): Promise<void> {
    const { folder, mostBytes = 4 * gigabyte } = this.parts
    const files: { file: string, size: number, usedAt: number }[] = []
    for (const part of await readdir(folder)) {
      for (const name of await readdir(join(folder, part)).catch(() => [])) {
        const file = join(folder, part, name)
        const { size, mtimeMs } = await stat(file)
        files.push({ file, size, usedAt: mtimeMs })
      }
    }
    let bytes = files.reduce((sum, { size }) => sum + size, 0)
    for (const { file, size } of files.sort((one, other) => one.usedAt - other.usedAt)) {
      if (bytes <= mostBytes) return
      await rm(file, { force: true })
      // As long as other sizes are in it, it stays.
      await rmdir(dirname(file)).catch(() => undefined)
      bytes -= size
    }
  }

  private fetchOnce(path: string): Promise<Fetched | Upload> {
    const running = this.fetching.get(path)
    if (running) return running
    const fetching = this.fetchAndKeep(path).finally(() => this.fetching.delete(path))
    this.fetching.set(path, fetching)
    return fetching
  }

  private async fetchAndKeep(path: string): Promise<Fetched | Upload> {
    const { forgotten } = this
    const fetched = await this.parts.fetchFile(path)
    if (fetched.status !== 200) return fetched
    const { type, changedAt, body } = fetched
    const upload: Upload = { type, changedAt, body, tag: digest(body) }
    if (forgotten === this.forgotten) await this.write(path, upload, forgotten).catch(() => undefined)
    return upload
  }

  private async read(path: string): Promise<Upload | null> {
    const file = this.fileOf(path)
    const bytes = await readFile(file).catch(() => null)
    if (!bytes) return null
    const end = bytes.indexOf(10)
    const head = headIn(bytes.subarray(0, Math.max(0, end)))
    const body = bytes.subarray(end + 1)
    if (head?.path !== path || head.length !== body.length) return null
    const now = new Date()
    void utimes(file, now, now).catch(() => undefined)
    return { type: head.type, tag: head.tag, changedAt: head.changedAt, body }
  }

  private async write(path: string, { body, ...facts }: Upload, forgotten: number): Promise<void> {
    const file = this.fileOf(path)
    const draft = `${file}.${randomUUID()}.draft`
    const head: Head = { path, ...facts, length: body.length }
    await mkdir(dirname(file), { recursive: true, mode: 0o700 })
    await writeFile(draft, Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), body]), { mode: 0o600, flush: true })
    if (forgotten === this.forgotten) await rename(draft, file)
    else await rm(draft, { force: true })
  }

  private fileOf(path: string): string {
    return join(this.parts.folder, nameOf(pictureOf(path)), nameOf(path))
  }
}

function headIn(bytes: Buffer): Head | null {
  try {
    return JSON.parse(bytes.toString('utf8')) as Head
  } catch {
    return null
  }
}

const nameOf = (path: string) => createHash('sha256').update(path).digest('hex').slice(0, 40)
const digest = (bytes: Buffer) => createHash('sha256').update(bytes).digest('base64url').slice(0, 22)
