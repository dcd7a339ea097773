import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'

/** One file of source code of the workspace. */
export interface SourceFile {
  /** From the workspace's root, with "/": "cms/src/index.ts". */
  path: string
  /** The folder it belongs to: "cms", "web" or "packages/<name>". */
  room: string
  /** The code; of a .vue file its script blocks. */
  code: string
}

const root = join(__dirname, '../../..')
const codeExtensions = ['.ts', '.mts', '.tsx', '.mjs', '.cjs', '.js', '.vue']
const notSource = new Set(['node_modules', 'dist', 'generated', 'types'])

/** Every source file of `cms`, `web` and the packages; nothing that is installed, built or generated. */
export function workspaceFiles(): SourceFile[] {
  const packages = foldersOf('packages').map(name => `packages/${name}`)
  return ['cms', 'web', ...packages].flatMap(room => filesUnder(room).map(path => ({ path, room, code: codeOf(path) })))
}

/** The package.json of a room. */
export function manifestOf(room: string): { dependencies?: Record<string, string>, devDependencies?: Record<string, string> } {
  return JSON.parse(readFileSync(join(root, room, 'package.json'), 'utf8')) as ReturnType<typeof manifestOf>
}

function foldersOf(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).filter(entry => entry.isDirectory()).map(({ name }) => name)
}

function filesUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) return entry.name.startsWith('.') || notSource.has(entry.name) ? [] : filesUnder(path)
    return codeExtensions.includes(extname(entry.name)) ? [path] : []
  })
}

function codeOf(path: string): string {
  const text = readFileSync(join(root, path), 'utf8')
  if (!path.endsWith('.vue')) return text
  return [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, script]) => script).join('\n')
}
