import { createHash } from 'node:crypto'
import { existsSync, lstatSync, readFileSync, readdirSync, readlinkSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

/** What tools write into a package, and what only tests read, is no input of a build. */
const ignoredFolders = new Set(['node_modules', 'dist', '.output', '.nuxt', '.nitro', '.cache', '.strapi', '.tmp', 'coverage', '.git'])
const ignoredPaths = /^(types\/generated|tests?)(\/|$)|\.test\.[cm]?[jt]sx?$|\.(tsbuildinfo|log|DS_Store)$|^(\.strapi-updater\.json|Dockerfile)$/

/** @param {string} text @returns {string} */
const sha256 = (text) => createHash('sha256').update(text).digest('hex')

/**
 * All files below a folder, in a fixed order.
 * @param {string} dir
 * @param {(path: string, isFolder: boolean) => boolean} isWanted asked with paths relative to `dir`, with slashes
 * @returns {string[]} relative paths with slashes; none where there is no such folder
 */
const filesBelow = (dir, isWanted) => {
  /** @type {string[]} */
  const files = []
  /** @param {string} folder */
  const walk = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = relative(dir, join(folder, entry.name)).split(sep).join('/')
      if (!isWanted(path, entry.isDirectory())) continue
      if (entry.isDirectory()) walk(join(folder, entry.name))
      else files.push(path)
    }
  }
  if (existsSync(dir)) walk(dir)
  return files.sort()
}

/** @param {string} path @returns {Buffer | string} what a symbolic link points to counts, not what is there */
const contentOf = (path) => (lstatSync(path).isSymbolicLink() ? readlinkSync(path) : readFileSync(path))

/** @param {string} dir @param {string[]} files */
const hashOfFiles = (dir, files) => {
  const hash = createHash('sha256')
  for (const file of files) hash.update(`${file}\0${createHash('sha256').update(contentOf(join(dir, file))).digest('hex')}\n`)
  return hash.digest('hex')
}

/**
 * A hash of the sources of a package: of the names and contents of all files that its build may read. Generated files, test files
 * and build results are left out.
 * @param {string} dir
 * @param {(path: string) => boolean} [isInput] narrows it further; asked with relative paths with slashes
 */
export const sourceHash = (dir, isInput = () => true) =>
  hashOfFiles(
    dir,
    filesBelow(dir, (path, isFolder) =>
      isFolder ? !ignoredFolders.has(path.split('/').pop() ?? '') && !ignoredPaths.test(path) : !ignoredPaths.test(path) && isInput(path),
    ),
  )

/** A hash of the names and contents of all files below a folder. @param {string} dir */
export const contentHash = (dir) => hashOfFiles(dir, filesBelow(dir, () => true))

/** A hash of one file, or of nothing where it is missing. @param {string} file */
export const fileHash = (file) => (existsSync(file) ? sha256(String(contentOf(file))) : '')

/**
 * What tells whether a build's result is still the one that was made: names, sizes and times, without reading the files.
 * @param {string} dir
 * @returns {string} the empty text where there is nothing
 */
export const outputSignature = (dir) => {
  const files = filesBelow(dir, () => true).map((file) => {
    const { size, mtimeMs } = lstatSync(join(dir, file))
    return `${file} ${size} ${mtimeMs}`
  })
  return files.length > 0 ? sha256(files.join('\n')) : ''
}

/** One hash of several facts. @param {Record<string, unknown>} facts */
export const fingerprint = (facts) => sha256(JSON.stringify(facts))
