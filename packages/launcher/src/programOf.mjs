import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The script behind a command of an installed package, to be run by a Node of our choice.
 * @param {string} dir of the package that depends on it
 * @param {string} dependency
 * @param {string} command
 * @returns {string} absolute path
 */
export const programOf = (dir, dependency, command) => {
  const installed = join(dir, 'node_modules', dependency)
  const { bin } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'))
  return join(installed, typeof bin === 'string' ? bin : bin[command])
}
