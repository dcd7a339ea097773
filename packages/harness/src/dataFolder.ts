import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** A folder of its own for the data of one CMS and its site. */
export interface DataFolder {
  readonly path: string
  remove(): void
}

export function createDataFolder(): DataFolder {
  const folder = mkdtempSync(path.join(tmpdir(), 'presage-test-'))
  return { path: folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }) }
}
