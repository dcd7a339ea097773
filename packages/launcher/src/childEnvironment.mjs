import { createRequire } from 'node:module'

/** @typedef {import('../../settings/settings.cjs').Settings} Settings */

const { variables } = /** @type {typeof import('../../settings/settings.cjs')} */ (
  createRequire(import.meta.url)('../../settings/settings.cjs')
)

/** What only the CMS may know, besides its own secrets. */
const onlyCms = new Set(['ADMIN_EMAIL', 'ADMIN_PASSWORD', 'DATABASE_URL', 'SMTP_URL'])

/** @param {unknown} value @returns {string | undefined} as it is written in an environment */
const written = (value) => (value === undefined ? undefined : Array.isArray(value) ? value.join(',') : String(value))

/**
 * The environment of one of the two servers: every setting in full, with defaults, relative paths and secrets filled in, so that
 * both read the same. The site is not given what only the CMS needs.
 *
 * @param {'cms' | 'site'} server
 * @param {Settings} settings
 * @param {Record<string, string>} filledIn secrets and credentials that the settings do not have
 * @param {NodeJS.ProcessEnv} env everything else
 * @returns {NodeJS.ProcessEnv}
 */
export const childEnvironment = (server, settings, filledIn, env) => {
  const result = { ...env }
  for (const { name, secretOf } of variables) {
    const value = filledIn[name] ?? written(settings[/** @type {keyof Settings} */ (name)])
    const mayKnow = server === 'cms' || (secretOf ? secretOf.includes('site') : !onlyCms.has(name))
    if (value && mayKnow) result[name] = value
    else delete result[name]
  }
  return result
}
