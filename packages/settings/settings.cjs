'use strict'
// The environment of Presage, read in one place by the launcher, the CMS and the site, so that all three agree on every name,
// default and rule. Plain CommonJS without dependencies: it runs before anything is installed or built, on Node 20 and later.

const path = require('node:path')
const checks = require('./checks.cjs')

/** @typedef {import('./settings.cjs').Settings} Settings */
/** @typedef {import('./settings.cjs').Problem} Problem */
/** @typedef {import('./settings.cjs').Variable} Variable */
/** @typedef {import('./settings.cjs').KnownTexts} KnownTexts */

/** @type {typeof import('./settings.cjs').localOrigin} */
const localOrigin = (host, port) => {
  const reachable = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`
}

/** A fallback may use what stands above it. @type {ReadonlyArray<Variable>} */
const variables = [
  { name: 'HOST', check: checks.hostName, fallback: () => '127.0.0.1', zh: '监听的地址', en: 'address to listen on' },
  { name: 'WEB_PORT', check: checks.port, fallback: () => '3000', zh: '网站的端口', en: 'port of the site' },
  { name: 'CMS_PORT', check: checks.port, fallback: () => '1337', zh: 'CMS 的端口', en: 'port of the CMS' },
  {
    name: 'SITE_URL',
    check: checks.origin,
    fallback: ({ HOST, WEB_PORT }) => localOrigin(HOST, WEB_PORT),
    zh: '读者看到的网站地址',
    en: 'address of the site as readers see it',
  },
  {
    name: 'CMS_URL',
    check: checks.origin,
    fallback: ({ HOST, CMS_PORT }) => localOrigin(HOST, CMS_PORT),
    zh: '网站访问 CMS 所用的地址',
    en: 'where the site reaches the CMS',
  },
  {
    name: 'TRUST_PROXY',
    check: checks.oneOf('0', '1', '2', '3'),
    fallback: () => '0',
    zh: '网站前面有几层反向代理（读者地址取自 X-Forwarded-For）',
    en: 'how many reverse proxies stand before the site (readers’ addresses are taken from X-Forwarded-For)',
  },
  {
    name: 'DATA_DIR',
    check: checks.folder,
    fallback: () => '.data',
    zh: '数据、上传文件与密钥所在的文件夹',
    en: 'folder of the data, the uploads and the secrets',
  },
  { name: 'SEED', check: checks.oneOf('demo', 'none'), fallback: () => 'demo', zh: '首次启动写入的内容', en: 'what the first start fills in' },
  {
    name: 'ADMIN_EMAIL',
    check: checks.email,
    fallback: () => 'admin@presage.local',
    zh: '首位管理员的邮箱',
    en: 'e-mail of the first administrator',
  },
  { name: 'ADMIN_PASSWORD', check: checks.password, zh: '首位管理员的密码', en: 'password of the first administrator' },
  { name: 'DATABASE_URL', check: checks.databaseUrl, zh: 'PostgreSQL 的地址', en: 'address of a PostgreSQL database' },
  { name: 'REDIS_URL', check: checks.address('redis', 'rediss'), zh: 'Redis 的地址', en: 'address of a Redis server' },
  { name: 'SMTP_URL', check: checks.address('smtp', 'smtps'), zh: '发信服务器的地址', en: 'address of a mail server' },
  { name: 'POLYMARKET_GAMMA_URL', check: checks.apiBase, zh: 'Polymarket 事件接口的地址', en: 'base of Polymarket’s API of events' },
  { name: 'POLYMARKET_CLOB_URL', check: checks.apiBase, zh: 'Polymarket 价格接口的地址', en: 'base of Polymarket’s API of prices' },
  { name: 'KALSHI_URL', check: checks.apiBase, zh: 'Kalshi 接口的地址', en: 'base of Kalshi’s API' },
  { name: 'MANIFOLD_URL', check: checks.apiBase, zh: 'Manifold 接口的地址', en: 'base of Manifold’s API' },
  {
    name: 'SYNC_SECONDS',
    check: checks.wholeNumber(0, 86_400, '300'),
    fallback: () => '300',
    zh: '每隔多少秒与市场平台同步一次，0 为不同步',
    en: 'seconds between two syncs with the market platforms; 0 for none',
  },
  { name: 'APP_KEYS', check: checks.secretList, secretOf: ['cms'], zh: '会话的签名密钥，以逗号分隔', en: 'sign sessions; comma-separated' },
  { name: 'API_TOKEN_SALT', check: checks.secret, secretOf: ['cms'], zh: 'API 令牌的盐', en: 'salt of API tokens' },
  { name: 'ADMIN_JWT_SECRET', check: checks.secret, secretOf: ['cms'], zh: '后台登录的签名密钥', en: 'signs sessions of the admin' },
  { name: 'TRANSFER_TOKEN_SALT', check: checks.secret, secretOf: ['cms'], zh: '数据迁移令牌的盐', en: 'salt of transfer tokens' },
  { name: 'JWT_SECRET', check: checks.secret, secretOf: ['cms'], zh: '用户令牌的签名密钥', en: 'signs tokens of users' },
  { name: 'ENCRYPTION_KEY', check: checks.secret, secretOf: ['cms'], zh: '加密所存令牌的密钥', en: 'encrypts stored tokens' },
  { name: 'SITE_SECRET', check: checks.secret, secretOf: ['cms', 'site'], zh: '网站与 CMS 之间的口令', en: 'shared by the site and the CMS' },
]

/** Names of the secrets that must be there before anything serves. */
const secretNames = variables.filter((variable) => variable.secretOf).map((variable) => variable.name)

/** Safe by default: only a run that says so is no production run. @param {Readonly<Record<string, string | undefined>>} env */
const isProduction = (env) => env.NODE_ENV !== 'development' && env.NODE_ENV !== 'test'

/**
 * What stands in for a variable that is not set: its default; for a secret, outside production only, a value that says what it is.
 * @param {Variable} variable
 * @param {KnownTexts} known
 * @param {boolean} production
 */
const standInFor = (variable, known, production) => {
  if (variable.secretOf) return production ? '' : `${checks.developmentOnly}${variable.name}-not-for-production`
  return variable.fallback?.(known) ?? ''
}

/** @param {string} name @returns {Problem} */
const missingSecret = (name) => ({
  name,
  zh: `未设置。请把 ${name} 设为 openssl rand -base64 32 的输出；用 npm start 启动时会自动生成。`,
  en: `Not set. Set ${name} to the output of "openssl rand -base64 32"; npm start generates it by itself.`,
})

/** @param {Readonly<Record<string, string | undefined>>} env @returns {Problem[]} one for each secret that repeats an earlier one */
const repeatedSecrets = (env) => {
  const given = secretNames.filter((name) => env[name])
  return given
    .filter((name, index) => given.findIndex((other) => env[other] === env[name]) < index)
    .map((name) => ({
      name,
      zh: '与另一项密钥相同。请为每一项各生成一个：openssl rand -base64 32。',
      en: 'The same as another secret. Generate one for each: "openssl rand -base64 32".',
    }))
}

/** @param {KnownTexts} texts @returns {Problem[]} */
const sharedPort = ({ WEB_PORT, CMS_PORT }) =>
  WEB_PORT === CMS_PORT
    ? [
        {
          name: 'CMS_PORT',
          zh: `与 WEB_PORT 同为 ${CMS_PORT}。请把其中一个改为别的端口。`,
          en: `The same as WEB_PORT, ${CMS_PORT}. Give one of them another port.`,
        },
      ]
    : []

/** @type {typeof import('./settings.cjs').readSettings} */
const readSettings = (env, root, reader = 'cms') => {
  const production = isProduction(env)
  /** @type {Record<string, unknown>} */
  const settings = {}
  /** @type {KnownTexts} */
  const texts = { HOST: '', WEB_PORT: '', CMS_PORT: '' }
  /** @type {Problem[]} */
  const problems = []

  for (const variable of variables) {
    const { name, check, secretOf } = variable
    const standIn = standInFor(variable, texts, production)
    texts[name] = env[name]?.trim() || standIn
    let result = check(texts[name], production)
    if (!texts[name] && reader !== 'launcher' && secretOf?.includes(reader)) problems.push(missingSecret(name))
    if (texts[name] && 'zh' in result) {
      problems.push({ name, zh: result.zh, en: result.en })
      texts[name] = standIn
      result = check(standIn, production)
    }
    settings[name] = 'value' in result ? result.value : undefined
  }

  problems.push(...sharedPort(texts), ...repeatedSecrets(env))
  settings.DATA_DIR = path.resolve(root, texts.DATA_DIR ?? '')
  return { settings: /** @type {Settings} */ (/** @type {unknown} */ (settings)), problems }
}

/** @type {typeof import('./settings.cjs').problemsMessage} */
const problemsMessage = (problems) =>
  [
    `无法启动：环境变量有 ${problems.length} 处需要改正。`,
    `Presage cannot start: environment variables to put right: ${problems.length}.`,
    ...problems.flatMap(({ name, zh, en }) => ['', `  ${name}`, `    ${zh}`, `    ${en}`]),
  ].join('\n')

module.exports = { variables, secretNames, readSettings, problemsMessage, localOrigin }
