import { variables } from '@presage/settings'

/**
 * The environment of this process without anything that configures Presage or Node: a server of a test gets its settings from
 * the test alone.
 */
export function cleanEnvironment(): Record<string, string> {
  const ours = new Set([...variables.map(({ name }) => name), 'NODE_ENV', 'NODE_OPTIONS', 'TEST_DATABASE_URL'])
  const entries = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return Object.fromEntries(entries.filter(([name]) => !ours.has(name) && !/^(NITRO|NUXT|STRAPI|PRESAGE|JEST)_/.test(name)))
}
