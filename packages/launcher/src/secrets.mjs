import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { readPrivate, writePrivate } from './privateFile.mjs'

/** @returns {string} 256 bits */
const newSecret = () => randomBytes(32).toString('base64url')

/** Two keys: the second keeps old sessions valid when the first is replaced. @param {string} name */
const newValue = (name) => (name === 'APP_KEYS' ? `${newSecret()},${newSecret()}` : newSecret())

/**
 * The secrets of this data: those given in the environment, else those kept beside the data, else new ones, which are kept.
 * @param {string} dataDir
 * @param {readonly string[]} names
 * @param {NodeJS.ProcessEnv} env
 * @returns {Record<string, string>} one for each name
 */
export const secretsFor = (dataDir, names, env) => {
  const path = join(dataDir, 'secrets.json')
  const kept = readPrivate(path) ?? {}
  const missing = names.filter((name) => !env[name] && typeof kept[name] !== 'string')
  if (missing.length > 0) {
    for (const name of missing) kept[name] = newValue(name)
    writePrivate(path, kept)
  }
  return Object.fromEntries(names.map((name) => [name, env[name] || String(kept[name])]))
}
