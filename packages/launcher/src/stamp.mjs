import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Reads what a finished step left behind about itself.
 * @param {string} path
 * @returns {Record<string, string>} empty where there is nothing, or nothing readable
 */
export const readStamp = (path) => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return {}
  }
}

/** @param {string} path @param {Record<string, string>} facts */
export const writeStamp = (path, facts) => {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, `${JSON.stringify(facts, undefined, 2)}\n`)
}

/** Before the step begins again: an interrupted one must not look finished. @param {string} path */
export const removeStamp = (path) => rmSync(path, { force: true })
