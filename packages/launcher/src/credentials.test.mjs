import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { administratorFor } from './administrator.mjs'
import { childEnvironment } from './childEnvironment.mjs'
import { secretsFor } from './secrets.mjs'

const { readSettings, secretNames } = createRequire(import.meta.url)('../../settings/settings.cjs')

/** @type {string} */
let dir
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'presage-credentials-'))
})
afterEach(() => rmSync(dir, { recursive: true }))

const mode = (name) => (statSync(join(dir, name)).mode & 0o777).toString(8)

describe('secrets', () => {
  test('are made once, good enough for production, and readable by their owner only', () => {
    const secrets = secretsFor(dir, secretNames, {})
    expect(readSettings({ NODE_ENV: 'production', ...secrets }, dir).problems).toEqual([])
    expect(secretsFor(dir, secretNames, {})).toEqual(secrets)
    expect(mode('secrets.json')).toBe('600')
  })

  test('given ones win and are not kept; one that is new in a later version is added to the kept ones', () => {
    const given = secretsFor(dir, ['JWT_SECRET'], { JWT_SECRET: 'given' })
    expect(given).toEqual({ JWT_SECRET: 'given' })
    const first = secretsFor(dir, ['JWT_SECRET'], {})
    const more = secretsFor(dir, ['JWT_SECRET', 'SITE_SECRET'], {})
    expect(more).toEqual({ ...first, SITE_SECRET: expect.stringMatching(/.{40}/) })
    expect(more.SITE_SECRET).not.toBe(first.JWT_SECRET)
  })

  test('a damaged file is never replaced', () => {
    writeFileSync(join(dir, 'secrets.json'), '{ "JWT_SECRET": ')
    expect(() => secretsFor(dir, secretNames, {})).toThrow('damaged')
    expect(readFileSync(join(dir, 'secrets.json'), 'utf8')).toBe('{ "JWT_SECRET": ')
  })
})

describe('the first administrator', () => {
  const settings = { ADMIN_EMAIL: 'chief@example.org', ADMIN_PASSWORD: undefined }

  test('is given a password that the admin accepts, shown until it has been shown', () => {
    const first = administratorFor(dir, settings)
    const accepted = readSettings({ NODE_ENV: 'test', ADMIN_PASSWORD: first.password }, dir)
    expect(accepted.problems).toEqual([])
    expect(first.shown.zh).toContain(first.password)
    expect(mode('admin.json')).toBe('600')

    const again = administratorFor(dir, settings)
    expect(again.password).toBe(first.password)
    expect(again.shown.zh).toContain(first.password)
    again.markShown()

    const later = administratorFor(dir, { ...settings, ADMIN_EMAIL: 'other@example.org' })
    expect(later).toMatchObject({ email: 'chief@example.org', password: first.password })
    expect(later.shown.zh + later.shown.en).not.toContain(first.password)
    expect(mode('admin.json')).toBe('600')
  })

  test('two passwords are never the same', () => {
    const passwords = new Set()
    for (let made = 0; made < 50; made += 1) {
      passwords.add(administratorFor(dir, settings).password)
      rmSync(join(dir, 'admin.json'))
    }
    expect(passwords.size).toBe(50)
  })
})

describe('the environment of the servers', () => {
  const { settings } = readSettings({ NODE_ENV: 'test', DATABASE_URL: 'postgres://u:p@h/d', DATA_DIR: 'here', WEB_PORT: '4000' }, '/srv', 'cms')
  const filledIn = { JWT_SECRET: 'made', APP_KEYS: 'one,two', SITE_SECRET: 'shared', ADMIN_PASSWORD: 'Secret-1' }

  test('has everything filled in for the CMS, and nothing twice', () => {
    const env = childEnvironment('cms', settings, filledIn, { PATH: '/bin', SMTP_URL: '' })
    expect(env).toMatchObject({
      PATH: '/bin',
      DATA_DIR: '/srv/here',
      WEB_PORT: '4000',
      SITE_URL: 'http://127.0.0.1:4000',
      DATABASE_URL: 'postgres://u:p@h/d',
      APP_KEYS: 'one,two',
      JWT_SECRET: 'made',
      ADMIN_PASSWORD: 'Secret-1',
    })
    expect(env).not.toHaveProperty('SMTP_URL')
  })

  test('keeps from the site what only the CMS needs', () => {
    const env = childEnvironment('site', settings, filledIn, { JWT_SECRET: 'inherited', DATABASE_URL: 'inherited' })
    expect(env).toMatchObject({ SITE_SECRET: 'shared', CMS_URL: 'http://127.0.0.1:1337' })
    for (const name of ['JWT_SECRET', 'APP_KEYS', 'ADMIN_PASSWORD', 'ADMIN_EMAIL', 'DATABASE_URL']) expect(env).not.toHaveProperty(name)
  })
})
