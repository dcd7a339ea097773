import type { Cms } from '../../src/cms.js'
import { EditorApi } from '../../src/editorApi.js'
import type { sharedCms as SharedCms } from '../../src/sharedCms.js'
import type { DatabaseKind } from '../../src/database.js'

declare global {
  /** Put there by jest.sharedServers.mjs. */
  var sharedCms: typeof SharedCms
}

/** The CMS that the test files of this worker share; stopping it leaves it to the others. @throws as `startCms` does */
export async function borrowCms(database: DatabaseKind): Promise<Cms> {
  const { cms, session } = await globalThis.sharedCms(database)
  return { ...cms, editor: () => Promise.resolve(new EditorApi(cms.url, session)), stop: () => Promise.resolve() }
}
