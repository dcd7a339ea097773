import { randomInt } from 'node:crypto'
import { join } from 'node:path'
import { readPrivate, writePrivate } from './privateFile.mjs'

/**
 * @typedef {object} Administrator the first one, which the CMS creates on a fresh database
 * @property {string} email
 * @property {string} password handed to the CMS
 * @property {{ zh: string, en: string }} shown what is printed where the password would stand
 * @property {() => void} markShown call it when that has been printed
 */

// Without letters and digits that look alike.
const alphabets = ['ABCDEFGHJKLMNPQRSTUVWXYZ', 'abcdefghijkmnpqrstuvwxyz', '23456789']

/** @returns {string} four groups of four, about 90 bits, with at least one character of each kind in every group */
const newPassword = () => {
  const group = () => {
    const kinds = [...alphabets, alphabets.join('')]
    // Shuffled, so that the kinds do not always come in one order.
    return kinds
      .map((kind) => ({ character: kind[randomInt(kind.length)], rank: randomInt(2 ** 32) }))
      .sort((a, b) => a.rank - b.rank)
      .map(({ character }) => character)
      .join('')
  }
  return [group(), group(), group(), group()].join('-')
}

/**
 * The first administrator of this data. Without a password in the environment one is made, kept beside the data, and shown once.
 * @param {string} dataDir
 * @param {{ ADMIN_EMAIL: string, ADMIN_PASSWORD: string | undefined }} settings
 * @returns {Administrator}
 */
export const administratorFor = (dataDir, { ADMIN_EMAIL, ADMIN_PASSWORD }) => {
  const path = join(dataDir, 'admin.json')
  const kept = readPrivate(path)
  if (ADMIN_PASSWORD) {
    // Remembered without the password, so that a later start without the variable does not make one up.
    if (!kept) writePrivate(path, { email: ADMIN_EMAIL })
    const shown = { zh: '即 ADMIN_PASSWORD', en: 'as set in ADMIN_PASSWORD' }
    return { email: String(kept?.email ?? ADMIN_EMAIL), password: ADMIN_PASSWORD, shown, markShown: () => {} }
  }

  const fresh = { email: ADMIN_EMAIL, password: newPassword(), shown: false }
  if (!kept) writePrivate(path, fresh)
  const { email, password, shown } = kept ?? fresh
  const administrator = { email: String(email), password: typeof password === 'string' ? password : newPassword() }
  if (typeof password !== 'string') {
    const setBefore = { zh: '首次启动时由 ADMIN_PASSWORD 设定', en: 'set by ADMIN_PASSWORD at the first start' }
    return { ...administrator, shown: setBefore, markShown: () => {} }
  }
  if (shown) return { ...administrator, shown: { zh: `见 ${path}`, en: `kept in ${path}` }, markShown: () => {} }
  return {
    ...administrator,
    shown: { zh: `${password}   只显示这一次，保存在 ${path}`, en: `shown only this once; kept in ${path}` },
    markShown: () => writePrivate(path, { email, password, shown: true }),
  }
}
