import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/**
 * @typedef {object} WorkspacePackage
 * @property {string} name such as `@presage/text`
 * @property {string} dir absolute path
 * @property {Record<string, string>} scripts
 * @property {string[]} uses names of the workspace packages it depends on, of any kind of dependency
 */

/** @param {string} file @returns {string[]} the patterns under `packages:` */
const packagePatterns = (file) => {
  const lines = readFileSync(file, 'utf8').split(/\r?\n/)
  const start = lines.findIndex((line) => /^packages:\s*$/.test(line)) + 1
  const rest = lines.slice(start)
  const end = rest.findIndex((line) => /^\S/.test(line) && !line.startsWith('#'))
  return rest
    .slice(0, end === -1 ? rest.length : end)
    .map((line) => /^\s*-\s*['"]?([^'"\s]+)['"]?\s*$/.exec(line)?.[1])
    .filter((pattern) => pattern !== undefined)
}

/** @param {string} root @param {string} pattern a folder, or a folder followed by a star @returns {string[]} */
const foldersOf = (root, pattern) => {
  if (!pattern.endsWith('/*')) return [join(root, pattern)]
  const parent = join(root, pattern.slice(0, -2))
  if (!existsSync(parent)) return []
  return readdirSync(parent, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(parent, entry.name))
}

/** @param {WorkspacePackage[]} packages @returns {WorkspacePackage[]} each after all that it uses, otherwise by name */
const inBuildOrder = (packages) => {
  /** @type {WorkspacePackage[]} */
  const ordered = []
  /** @param {WorkspacePackage} one @param {string[]} path */
  const visit = (one, path) => {
    if (ordered.includes(one)) return
    if (path.includes(one.name)) throw new Error(`packages use each other in a circle: ${[...path, one.name].join(' → ')}`)
    for (const name of one.uses) {
      const used = packages.find((other) => other.name === name)
      if (used) visit(used, [...path, one.name])
    }
    ordered.push(one)
  }
  for (const one of [...packages].sort((a, b) => (a.name < b.name ? -1 : 1))) visit(one, [])
  return ordered
}

/**
 * The packages of the workspace, each after those that it uses.
 * @param {string} root
 * @returns {WorkspacePackage[]}
 * @throws {Error} when packages use each other in a circle
 */
export const readWorkspace = (root) => {
  const folders = packagePatterns(join(root, 'pnpm-workspace.yaml')).flatMap((pattern) => foldersOf(root, pattern))
  const packages = folders
    .filter((dir) => existsSync(join(dir, 'package.json')))
    .map((dir) => {
      const manifest = JSON.parse(readFileSync(join(dir, 'package.json'), 'utf8'))
      const dependencies = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies }
      const uses = Object.entries(dependencies)
        .filter(([, version]) => String(version).startsWith('workspace:'))
        .map(([name]) => name)
      return { name: manifest.name, dir, scripts: manifest.scripts ?? {}, uses }
    })
  return inBuildOrder(packages)
}

/**
 * Some packages and all that they use, in build order.
 * @param {WorkspacePackage[]} packages from `readWorkspace`
 * @param {readonly string[]} names
 * @returns {WorkspacePackage[]}
 */
export const withAllTheyUse = (packages, names) => {
  const wanted = new Set(names)
  for (const one of [...packages].reverse()) if (wanted.has(one.name)) one.uses.forEach((name) => wanted.add(name))
  return packages.filter((one) => wanted.has(one.name))
}

/** Names of the packages that others are built with: all but the CMS and the site. @param {string} root */
export const librariesOf = (root) =>
  readWorkspace(root)
    .map(({ name }) => name)
    .filter((name) => name !== '@presage/cms' && name !== '@presage/web')
