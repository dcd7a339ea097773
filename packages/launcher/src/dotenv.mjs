import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Reads the text of an `.env` file: `NAME=value` a line, blank lines and lines that begin with `#` left out, one pair of quotes
 * around a value removed. Nothing is expanded.
 * @param {string} text
 * @returns {Record<string, string>}
 */
export const parseDotenv = (text) => {
  /** @type {Record<string, string>} */
  const values = {}
  for (const line of text.split(/\r?\n/)) {
    const match = /^\s*(?:export\s+)?([A-Za-z_]\w*)\s*=\s*(.*?)\s*$/.exec(line)
    if (!match?.[1]) continue
    const quoted = /^(["'])(.*)\1$/.exec(match[2] ?? '')
    values[match[1]] = quoted?.[2] ?? (match[2] ?? '').replace(/\s+#.*$/, '')
  }
  return values
}

/**
 * The environment with what the workspace's `.env` adds to it; what is set in the environment itself wins.
 * @param {string} root
 * @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv}
 */
export const withDotenv = (root, env) => {
  const file = join(root, '.env')
  return existsSync(file) ? { ...parseDotenv(readFileSync(file, 'utf8')), ...env } : env
}
