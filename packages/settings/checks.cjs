'use strict'
// What a variable's text must look like. Each check takes the text (trimmed; empty where nothing is set) and returns either the
// value that the program uses or the complaint in both languages, which says what to write instead. Texts that may hold a secret
// are never quoted in a complaint.

/** @typedef {import('./settings.cjs').Check} Check */
/** @typedef {import('./settings.cjs').Checked} Checked */

/** How the stand-ins begin that development and tests use for secrets; refused in production. */
const developmentOnly = 'development-only-'

/** @param {string} text @param {string} zh @param {string} en @returns {Checked} */
const wrong = (text, zh, en) => ({ zh: `现为“${text}”，${zh}`, en: `"${text}" ${en}` })

/** @type {Check} */
const port = (text) => {
  const number = Number(text)
  return /^\d{1,5}$/.test(text) && number >= 1 && number <= 65535
    ? { value: number }
    : wrong(text, '须为 1 到 65535 的整数，例如 3000。', 'is no port. Write a whole number from 1 to 65535, such as 3000.')
}

/** @type {Check} */
const hostName = (text) =>
  /^[0-9A-Za-z.:_-]+$/.test(text)
    ? { value: text }
    : wrong(
        text,
        '须为主机名或 IP 地址，例如 127.0.0.1，不带 http:// 与端口。',
        'is no host name or IP address. Write one such as 127.0.0.1, without http:// and port.',
      )

/** @param {string} text @returns {URL | undefined} */
const parsed = (text) => (URL.canParse(text) ? new URL(text) : undefined)

/** @type {Check} */
const origin = (text) => {
  const url = parsed(text)
  const plain = url && ['http:', 'https:'].includes(url.protocol) && url.pathname === '/' && !url.search && !url.hash && !url.username
  return plain
    ? { value: url.origin }
    : wrong(
        text,
        '须为 http:// 或 https:// 开头的网址，不带路径，例如 https://example.org。',
        'is no plain web address. Write one without a path, such as https://example.org.',
      )
}

/** The base of an API, path included: it may lead to a mirror or to a server that stands in for it. @type {Check} */
const apiBase = (text) => {
  if (!text) return { value: undefined }
  const url = parsed(text)
  const plain = url && ['http:', 'https:'].includes(url.protocol) && !url.search && !url.hash && !url.username
  return plain
    ? { value: url.href.replace(/\/+$/, '') }
    : wrong(
        text,
        '须为 http:// 或 https:// 开头的接口地址，可带路径，例如 https://api.example.org/v2；留空则用平台自己的。',
        'is no address of an API. Write one such as https://api.example.org/v2, or leave it empty for the platform’s own.',
      )
}

/** @param {number} least @param {number} most @param {string} example @returns {Check} */
const wholeNumber =
  (least, most, example) =>
  (text) => {
    const number = Number(text)
    return /^\d{1,9}$/.test(text) && number >= least && number <= most
      ? { value: number }
      : wrong(text, `须为 ${least} 到 ${most} 的整数，例如 ${example}。`, `does not fit. Write a whole number from ${least} to ${most}, such as ${example}.`)
  }

/** @type {Check} */
const folder = (text) =>
  text.includes('\0') ? wrong(text, '须为文件夹的路径，例如 .data。', 'is no path of a folder. Write one such as .data.') : { value: text }

/** @param {string[]} choices @returns {Check} */
const oneOf =
  (...choices) =>
  (text) =>
    choices.includes(text)
      ? { value: text }
      : wrong(text, `须为 ${choices.join(' 或 ')}。`, `is not known. Write ${choices.join(' or ')}.`)

/** @type {Check} */
const email = (text) =>
  /^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(text)
    ? { value: text }
    : wrong(text, '须为邮箱地址，例如 editor@example.org。', 'is no e-mail address. Write one such as editor@example.org.')

/** The rule of the admin's own sign-up form; bcrypt reads no more than 72 bytes. @type {Check} */
const password = (text) => {
  if (!text) return { value: undefined }
  return text.length >= 8 && Buffer.byteLength(text) <= 72 && /[a-z]/.test(text) && /[A-Z]/.test(text) && /\d/.test(text)
    ? { value: text }
    : {
        zh: '太弱或太长：须为 8 到 72 个字符，并同时含有大写字母、小写字母与数字。',
        en: 'Too weak or too long: use 8 to 72 characters with an upper-case letter, a lower-case letter and a digit.',
      }
}

/** @param {string[]} schemes without the colon @returns {Check} */
const address =
  (...schemes) =>
  (text) => {
    if (!text) return { value: undefined }
    const url = parsed(text)
    return url?.hostname && schemes.includes(url.protocol.slice(0, -1))
      ? { value: text }
      : {
          zh: `不是可用的地址。请写成 ${schemes[0]}://主机:端口，或留空。`,
          en: `No usable address. Write ${schemes[0]}://host:port, or leave it empty.`,
        }
  }

/** @type {Check} */
const databaseUrl = (text) => {
  if (!text) return { value: undefined }
  const url = parsed(text)
  return url?.hostname && ['postgres:', 'postgresql:'].includes(url.protocol) && url.pathname.length > 1
    ? { value: text }
    : {
        zh: '不是可用的 PostgreSQL 地址。请写成 postgres://用户:密码@主机:5432/数据库；留空则使用 SQLite。',
        en: 'No usable PostgreSQL address. Write postgres://user:password@host:5432/database, or leave it empty for SQLite.',
      }
}

const placeholder = /^(to-?be-?modified|change-?me|replace-?me|your-|example|secret|password|generate)/i

/** @param {string} text @param {boolean} production @returns {{ zh: string, en: string } | undefined} */
const weakness = (text, production) => {
  if (placeholder.test(text) || (production && text.startsWith(developmentOnly))) {
    return {
      zh: '还是示例或默认值，人人皆知。请换成 openssl rand -base64 32 的输出。',
      en: 'Still an example or a default, which everybody knows. Replace it by the output of "openssl rand -base64 32".',
    }
  }
  if (text.length < 32 || new Set(text).size < 10) {
    return {
      zh: '太短或太简单：至少 32 个随机字符。请换成 openssl rand -base64 32 的输出。',
      en: 'Too short or too simple: at least 32 random characters. Replace it by the output of "openssl rand -base64 32".',
    }
  }
  return undefined
}

/** @type {Check} */
const secret = (text, production) => (text && weakness(text, production)) || { value: text }

/** @type {Check} */
const secretList = (text, production) => {
  const keys = text
    .split(',')
    .map((key) => key.trim())
    .filter(Boolean)
  return keys.map((key) => weakness(key, production)).find(Boolean) ?? { value: keys }
}

module.exports = {
  address,
  apiBase,
  databaseUrl,
  developmentOnly,
  email,
  folder,
  hostName,
  oneOf,
  origin,
  password,
  port,
  secret,
  secretList,
  wholeNumber,
}
