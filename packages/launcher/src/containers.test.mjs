import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { parseDotenv } from './dotenv.mjs'

// What can be known of the containers without an engine that runs them.

const root = fileURLToPath(new URL('../../..', import.meta.url))
const read = (file) => readFileSync(join(root, file), 'utf8')
const { readSettings, secretNames, variables } = createRequire(import.meta.url)('../../settings/settings.cjs')

const names = variables.map(({ name }) => name)
const composeText = read('docker-compose.yml')
const compose = parse(composeText, { merge: true })
const ownServices = ['cms', 'web']

/** The instructions of a Dockerfile, continued lines joined: [['FROM', 'node…'], …] */
const instructionsOf = (file) =>
  read(file)
    .replace(/^#.*\n/gm, '')
    .replace(/\\\n\s*/g, ' ')
    .split('\n')
    .filter(Boolean)
    .map((line) => [line.split(' ', 1)[0], line.slice(line.indexOf(' ') + 1)])

describe('docker-compose.yml', () => {
  test('has the site, the CMS, a database and a cache, each with a health check, the last two with volumes', () => {
    expect(Object.keys(compose.services).sort()).toEqual(['cache', 'cms', 'database', 'web'])
    for (const name of ['database', 'cache']) {
      const { healthcheck, volumes } = compose.services[name]
      expect(healthcheck.test.length).toBeGreaterThan(1)
      expect(volumes).toHaveLength(1)
    }
    const mounted = Object.values(compose.services).flatMap(({ volumes }) => volumes.map((volume) => volume.split(':')[0]))
    expect(mounted.sort()).toEqual(Object.keys(compose.volumes).sort())
  })

  test('starts each service when what it needs is healthy', () => {
    const waits = (name) => compose.services[name].depends_on
    expect(waits('cms')).toEqual({ database: { condition: 'service_healthy' }, cache: { condition: 'service_healthy' } })
    expect(waits('web')).toEqual({ cms: { condition: 'service_healthy' } })
  })

  test('every file that it names is there', () => {
    for (const name of ownServices) {
      const { context, dockerfile } = compose.services[name].build
      expect(existsSync(join(root, context, dockerfile))).toBe(true)
    }
  })

  test('holds no secret: each comes from outside and is asked for by name', () => {
    for (const { environment } of Object.values(compose.services)) {
      for (const [name, value] of Object.entries(environment ?? {})) {
        if (secretNames.includes(name) || /PASSWORD/.test(name)) expect(value).toMatch(/^\$\{\w+:\?[^}]+\}$/)
      }
    }
    expect(compose.services.cms.environment.DATABASE_URL).toContain(':${POSTGRES_PASSWORD:?')
  })

  test('gives the servers only variables that the settings know, and all that they cannot serve without', () => {
    for (const name of ownServices) {
      const given = Object.keys(compose.services[name].environment)
      expect(given.filter((variable) => !names.includes(variable))).toEqual([])
      const reader = name === 'web' ? 'site' : 'cms'
      const needed = variables.filter(({ secretOf }) => secretOf?.includes(reader)).map((variable) => variable.name)
      expect(given).toEqual(expect.arrayContaining([...needed, 'SITE_URL', 'CMS_URL']))
    }
    expect(Object.keys(compose.services.web.environment).filter((name) => /DATABASE|ADMIN|JWT/.test(name))).toEqual([])
  })

  test('what it fills in passes the settings', () => {
    const filledIn = (text) => text.replace(/\$\{(\w+)(?::[-?]([^}]*))?\}/g, (_, name) => values[name] ?? '')
    const secrets = Object.fromEntries(secretNames.map((name) => [name, `${name}-Zk3v9QxT7pLm2Rb8Wc5Yd1Hf6Jg4Ns0`]))
    const administrator = { ADMIN_EMAIL: 'a@example.org', ADMIN_PASSWORD: 'Enough1long' }
    const values = { ...secrets, ...administrator, SITE_URL: 'https://example.org', POSTGRES_PASSWORD: 'a1b2' }
    for (const name of ownServices) {
      const filled = Object.entries(compose.services[name].environment).map(([key, value]) => [key, filledIn(String(value))])
      const env = { NODE_ENV: 'production', ...Object.fromEntries(filled) }
      expect(readSettings(env, root, name === 'web' ? 'site' : 'cms').problems).toEqual([])
    }
  })
})

describe.each(ownServices)('%s/Dockerfile', (name) => {
  const instructions = instructionsOf(`${name}/Dockerfile`)
  const last = instructions.slice(instructions.findLastIndex(([word]) => word === 'FROM'))
  const of = (word) => last.filter(([found]) => found === word).map(([, rest]) => rest)

  test('builds in one stage and runs in another, on the Node that the project asks for', () => {
    const stages = instructions.filter(([word]) => word === 'FROM').map(([, image]) => image)
    expect(stages).toHaveLength(2)
    const [major] = /\d+/.exec(JSON.parse(read('package.json')).engines.node)
    for (const image of stages) expect(image).toMatch(new RegExp(`^node:${major}-bookworm-slim`))
    expect(of('COPY')).toEqual([expect.stringMatching(/^--from=build /)])
  })

  test('does not run as root, says whether it is healthy, and begins with the server itself, which then gets the signals', () => {
    expect(of('USER')).toEqual(['node'])
    expect(of('HEALTHCHECK')).toEqual([expect.stringMatching(/fetch\(.*(_health|api\/health)/)])
    expect(JSON.parse(of('CMD')[0])[0]).toBe('node')
  })

  test('sets no secret and nothing that the settings or the site do not know', () => {
    const environment = instructions.filter(([word]) => word === 'ENV').map(([, rest]) => rest)
    const set = environment.join(' ').match(/\b[A-Z_]+(?==)/g)
    const ofNodeAndNitro = ['NODE_ENV', 'NODE_OPTIONS', 'NITRO_HOST', 'NITRO_PORT']
    const known = [...ofNodeAndNitro, ...names.filter((variable) => !secretNames.includes(variable))]
    expect(set.filter((variable) => !known.includes(variable))).toEqual([])
    expect(instructions.some(([word]) => word === 'ARG')).toBe(false)
  })

  test('works with packages and scripts that exist', () => {
    const filters = read(`${name}/Dockerfile`).match(/@presage\/\w+/g)
    expect(new Set(filters)).toEqual(new Set([`@presage/${name}`]))
    expect(JSON.parse(read(`${name}/package.json`))).toMatchObject({ name: `@presage/${name}`, scripts: { build: expect.any(String) } })
  })
})

test('.dockerignore keeps data, secrets and builds of this machine out of the images', () => {
  const ignored = read('.dockerignore').split('\n')
  for (const path of ['.data', '.env', '.env.*', '.toolchain', '.git', '**/node_modules', '**/dist', '**/.output']) {
    expect(ignored).toContain(path)
  }
})

test('.env.example names every variable once, with no value, and nothing else', () => {
  const example = parseDotenv(read('.env.example'))
  expect(Object.keys(example).sort()).toEqual([...names, 'POSTGRES_PASSWORD'].sort())
  expect(Object.values(example).join('')).toBe('')
})
