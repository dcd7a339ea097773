import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build, type BuildOptions } from 'esbuild'

/** A file that was built: where a browser finds it, with its version, and the folder it lies in alone. */
export type BuiltAsset = { address: string, dir: string }

/**
 * Builds one file of the site outside of the framework.
 * @param rootDir folder of the site
 * @param entry path in it
 * @param name of the file that is served, at the root
 */
export async function builtAsset(rootDir: string, entry: string, name: string, options: BuildOptions = {}): Promise<BuiltAsset> {
  const dir = join(rootDir, 'node_modules/.cache/assets', name)
  const outfile = join(dir, name)
  await build({ entryPoints: [join(rootDir, entry)], outfile, bundle: true, minify: true, charset: 'utf8', ...options })
  const version = createHash('sha256').update(await readFile(outfile)).digest('hex').slice(0, 10)
  return { address: `/${name}?v=${version}`, dir }
}
