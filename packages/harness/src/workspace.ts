import { existsSync } from 'node:fs'
import path from 'node:path'

/** A product that is to be started has not been built. */
class NotBuilt extends Error {
  override readonly name = 'NotBuilt'

  constructor(product: string, missing: string, command: string) {
    super(`${product} is not built: ${missing} is missing. Run "${command}" first; "npm test" does it by itself.`)
  }
}

/** The folder of the CMS: `PRESAGE_CMS_DIR`, else the workspace's. @throws NotBuilt when it cannot be started, or has no admin */
export function builtCms({ withAdmin = false } = {}): string {
  const folder = process.env.PRESAGE_CMS_DIR ?? path.join(workspaceRoot(), 'cms')
  const parts = ['server.cjs', 'dist/src/index.js', ...withAdmin ? ['dist/build/index.html'] : []]
  return withAll(folder, parts, 'The CMS', 'pnpm --filter @presage/cms build')
}

/** The folder of the site: `PRESAGE_SITE_DIR`, else the workspace's. @throws NotBuilt when it cannot be started */
export function builtSite(): string {
  const folder = process.env.PRESAGE_SITE_DIR ?? path.join(workspaceRoot(), 'web')
  return withAll(folder, ['.output/server/index.mjs'], 'The site', 'pnpm --filter @presage/web build')
}

/** The nearest folder from here upwards that holds the workspace. */
export function workspaceRoot(): string {
  let folder = process.cwd()
  while (!existsSync(path.join(folder, 'pnpm-workspace.yaml'))) {
    const parent = path.dirname(folder)
    if (parent === folder) throw new Error(`${process.cwd()} is not inside the workspace of Presage.`)
    folder = parent
  }
  return folder
}

function withAll(folder: string, parts: string[], product: string, command: string): string {
  const missing = parts.map(part => path.join(folder, part)).find(part => !existsSync(part))
  if (missing) throw new NotBuilt(product, missing, command)
  return folder
}
