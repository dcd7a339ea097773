import { posix } from 'node:path'
import ts from 'typescript'
import type { SourceFile } from './workspaceFiles.js'

/** What a file imports, requires or re-exports, types included: module names as they are written. */
export function importsOf(file: SourceFile): string[] {
  return ts.preProcessFile(file.code, true, true).importedFiles.map(({ fileName }) => fileName)
}

/** The relative imports of a file, as paths from the workspace's root. */
export function relativeImportsOf(file: SourceFile): string[] {
  return importsOf(file).filter(name => name.startsWith('.')).map(name => posix.join(posix.dirname(file.path), name))
}
