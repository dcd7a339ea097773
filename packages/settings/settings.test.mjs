import settingsModule from './settings.cjs'

const { localOrigin, problemsMessage, readSettings, secretNames, variables } = settingsModule

const randomText = (seed) => `${seed}-Zk3v9QxT7pLm2Rb8Wc5Yd1Hf6Jg4Ns0`
const allSecrets = Object.fromEntries(secretNames.map((name) => [name, randomText(name)]))
const problemsOf = (env, reader) => readSettings(env, '/srv/paper', reader).problems.map((problem) => problem.name)

describe('defaults', () => {
  test('stand in for all that is not set, and an empty variable counts as not set', () => {
    const { settings, problems } = readSettings({ ...allSecrets, WEB_PORT: '', REDIS_URL: ' ' }, '/srv/paper')
    expect(problems).toEqual([])
    expect(settings).toMatchObject({
      HOST: '127.0.0.1',
      WEB_PORT: 3000,
      CMS_PORT: 1337,
      SITE_URL: 'http://127.0.0.1:3000',
      CMS_URL: 'http://127.0.0.1:1337',
      DATA_DIR: '/srv/paper/.data',
      SEED: 'demo',
      ADMIN_PASSWORD: undefined,
      DATABASE_URL: undefined,
      REDIS_URL: undefined,
    })
  })

  test('addresses follow host and ports, and a wildcard host is reached on the loopback address', () => {
    const { settings } = readSettings({ ...allSecrets, HOST: '0.0.0.0', WEB_PORT: '8080', CMS_PORT: '8081' }, '/srv/paper')
    expect(settings).toMatchObject({ SITE_URL: 'http://127.0.0.1:8080', CMS_URL: 'http://127.0.0.1:8081' })
    expect(localOrigin('::', 80)).toBe('http://[::1]:80')
    expect(localOrigin('fe80::1', 80)).toBe('http://[fe80::1]:80')
    expect(localOrigin('news.example', 80)).toBe('http://news.example:80')
  })

  test('every variable is described in both languages', () => {
    for (const { name, zh, en } of variables) {
      expect(name).toMatch(/^[A-Z_]+$/)
      expect(zh).toMatch(/\p{Script=Han}/u)
      expect(en).toMatch(/[a-z]/)
    }
  })
})

describe('values', () => {
  test.each([
    ['WEB_PORT', ['0', '65536', '80a', '-1', '3e3', '1.5']],
    ['CMS_PORT', ['http']],
    ['HOST', ['http://localhost', 'two words', 'a/b']],
    ['SITE_URL', ['example.org', 'ftp://example.org', 'https://example.org/paper', 'https://example.org/?a=1', 'https://me@example.org']],
    ['CMS_URL', ['nowhere']],
    ['DATA_DIR', ['da\0ta']],
    ['SEED', ['Demo', 'full']],
    ['ADMIN_EMAIL', ['editor', 'editor@', 'a b@example.org', 'editor@example']],
    ['ADMIN_PASSWORD', ['Short1', 'alllowercase1', 'ALLUPPERCASE1', 'NoDigitsHere', `${'Aa1'.repeat(25)}`]],
    ['DATABASE_URL', ['mysql://root@localhost/paper', 'postgres://localhost', 'paper.sqlite']],
    ['REDIS_URL', ['localhost:6379', 'http://localhost']],
    ['SMTP_URL', ['mail.example.org']],
    ['KALSHI_URL', ['kalshi', 'ftp://kalshi.example', 'https://me@kalshi.example', 'https://kalshi.example/v2?a=1']],
    ['SYNC_SECONDS', ['-1', '1.5', '86401', 'often', '1e3']],
  ])('%s refuses what cannot be meant', (name, texts) => {
    for (const text of texts) expect([text, problemsOf({ ...allSecrets, [name]: text })]).toEqual([text, [name]])
  })

  test.each([
    ['WEB_PORT', '65535', 65535],
    ['HOST', '::1', '::1'],
    ['SITE_URL', 'https://example.org/', 'https://example.org'],
    ['DATA_DIR', '../elsewhere', '/srv/elsewhere'],
    ['DATA_DIR', '/var/lib/presage', '/var/lib/presage'],
    ['SEED', 'none', 'none'],
    ['ADMIN_EMAIL', '编辑@example.org', '编辑@example.org'],
    ['ADMIN_PASSWORD', 'Enough1long', 'Enough1long'],
    ['DATABASE_URL', 'postgres://u:p%40@db:5432/paper', 'postgres://u:p%40@db:5432/paper'],
    ['REDIS_URL', 'rediss://cache:6380', 'rediss://cache:6380'],
    ['SMTP_URL', 'smtps://u:p@mail.example.org', 'smtps://u:p@mail.example.org'],
    ['KALSHI_URL', 'http://127.0.0.1:9/trade-api/v2/', 'http://127.0.0.1:9/trade-api/v2'],
    ['MANIFOLD_URL', '', undefined],
    ['SYNC_SECONDS', '0', 0],
    ['SYNC_SECONDS', '86400', 86_400],
  ])('%s takes %s', (name, text, value) => {
    const { settings, problems } = readSettings({ ...allSecrets, [name]: text }, '/srv/paper')
    expect(problems).toEqual([])
    expect(settings[name]).toBe(value)
  })

  test('both servers cannot share a port', () => {
    expect(problemsOf({ ...allSecrets, WEB_PORT: '1337' })).toEqual(['CMS_PORT'])
  })

  test('a wrong value leaves its default in the settings, so that a build can go on', () => {
    const { settings } = readSettings({ ...allSecrets, WEB_PORT: 'x', SITE_URL: 'y' }, '/srv/paper')
    expect(settings).toMatchObject({ WEB_PORT: 3000, SITE_URL: 'http://127.0.0.1:3000' })
  })
})

describe('secrets', () => {
  test('all are asked of the CMS, one of the site, none of the launcher', () => {
    expect(problemsOf({})).toEqual(secretNames)
    expect(problemsOf({}, 'site')).toEqual(['SITE_SECRET'])
    expect(problemsOf({}, 'launcher')).toEqual([])
  })

  test('missing ones are empty in the settings, never invented', () => {
    const { settings } = readSettings({}, '/srv/paper')
    expect(settings.APP_KEYS).toEqual([])
    expect(settings.JWT_SECRET).toBe('')
  })

  test('development and tests have stand-ins, which production refuses', () => {
    const { settings, problems } = readSettings({ NODE_ENV: 'test' }, '/srv/paper')
    expect(problems).toEqual([])
    expect(settings.JWT_SECRET).not.toBe('')
    expect(problemsOf({ ...allSecrets, NODE_ENV: 'production', JWT_SECRET: settings.JWT_SECRET })).toEqual(['JWT_SECRET'])
  })

  test.each(['toBeModified', 'change-me', 'short', 'a'.repeat(64), 'secret'.repeat(10)])('%s is refused, whoever reads', (text) => {
    for (const reader of ['cms', 'site', 'launcher']) {
      expect(problemsOf({ ...allSecrets, ENCRYPTION_KEY: text }, reader)).toEqual(['ENCRYPTION_KEY'])
    }
  })

  test('each key of APP_KEYS counts', () => {
    const keys = [randomText('a'), randomText('b')]
    expect(readSettings({ ...allSecrets, APP_KEYS: keys.join(', ') }, '/srv/paper').settings.APP_KEYS).toEqual(keys)
    expect(problemsOf({ ...allSecrets, APP_KEYS: `${randomText('a')},short` })).toEqual(['APP_KEYS'])
  })

  test('no two may be the same', () => {
    expect(problemsOf({ ...allSecrets, SITE_SECRET: allSecrets.JWT_SECRET })).toEqual(['SITE_SECRET'])
  })
})

describe('the message', () => {
  test('lists everything that is wrong, in both languages', () => {
    const { problems } = readSettings({ ...allSecrets, WEB_PORT: '80a', SEED: 'full', JWT_SECRET: '' }, '/srv/paper')
    const message = problemsMessage(problems)
    for (const part of ['3 处', 'put right: 3', 'WEB_PORT', '“80a”', '1 到 65535', 'from 1 to 65535', 'demo 或 none', 'openssl rand']) {
      expect(message).toContain(part)
    }
  })

  test('never shows the value of a secret', () => {
    const given = {
      ADMIN_PASSWORD: 'hunter2',
      DATABASE_URL: 'mysql://u:hunter2@db/x',
      REDIS_URL: 'x://hunter2',
      SMTP_URL: 'x://hunter2',
      JWT_SECRET: 'hunter3',
      APP_KEYS: 'hunter2',
    }
    const { problems } = readSettings({ ...allSecrets, ...given }, '/srv/paper')
    expect(problems).toHaveLength(6)
    expect(problemsMessage(problems)).not.toContain('hunter')
  })
})
