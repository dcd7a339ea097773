import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { Failure } from './failure.mjs'

/**
 * Reads a file that only its owner may read.
 * @param {string} path
 * @returns {Record<string, unknown> | undefined} nothing where there is no such file
 * @throws {Failure} when its content is no JSON object: what is in it must not be replaced by something new
 */
export const readPrivate = (path) => {
  if (!existsSync(path)) return undefined
  try {
    const value = JSON.parse(readFileSync(path, 'utf8'))
    if (value && typeof value === 'object' && !Array.isArray(value)) return value
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
  }
  throw new Failure(
    `${path} 已损坏，无法读取。请从备份恢复；如无备份，删除它会生成新的一份。`,
    `${path} is damaged. Restore it from a backup; without one, delete it and a new one is made.`,
  )
}

/**
 * Writes a file that only its owner may read; a crash leaves the old or the new content, never half of it.
 * @param {string} path
 * @param {Record<string, unknown>} content
 */
export const writePrivate = (path, content) => {
  mkdirSync(dirname(path), { recursive: true })
  const fresh = `${path}.new`
  writeFileSync(fresh, `${JSON.stringify(content, undefined, 2)}\n`, { mode: 0o600 })
  // The mode above is only for a file that was not there.
  chmodSync(fresh, 0o600)
  renameSync(fresh, path)
}
