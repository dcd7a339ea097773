import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** A folder of its own for the data of one CMS and its site. */
export interface DataFolder {
  readonly path: string
  remove(): void
}

/** Within the folder of the test run, where there is one, which is removed with all that is still in it when the run is over. */
export function createDataFolder(): DataFolder {
  const folder = mkdtempSync(path.join(process.env.PRESAGE_TEST_RUN ?? tmpdir(), 'presage-test-'))
  return { path: folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }) }
}
