import { accessSync, constants, mkdirSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { Failure } from './failure.mjs'
import { takeLock } from './lock.mjs'

/** @param {string} dataDir @throws {Failure} */
const requireWritable = (dataDir) => {
  try {
    mkdirSync(dataDir, { recursive: true })
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error)
    throw new Failure(
      `无法使用数据文件夹 ${dataDir}（${code}）。请让当前用户可以读写它，或把 DATA_DIR 设为别的文件夹。`,
      `The data folder ${dataDir} cannot be used (${code}). Let this user read and write it, or set DATA_DIR to another folder.`,
    )
  }
}

/**
 * Takes the data folder for this start: two starts on the same data would write over each other.
 * @param {string} dataDir absolute path
 * @param {{ site: string, admin: string }} addresses where this start will be reached
 * @returns {{ lock: import('./lock.mjs').Lock, takenOver: boolean }} takenOver: the last start on this data did not end properly
 * @throws {Failure} when the folder cannot be used, or where Presage already runs on it
 */
export const lockData = (dataDir, addresses) => {
  requireWritable(dataDir)
  const path = join(dataDir, 'running.lock')
  const taken = takeLock(path, addresses)
  if ('lock' in taken) return taken

  const { pid, machine, since, facts } = taken.holder
  const elsewhere = machine !== hostname()
  const where = elsewhere ? `${machine}, ${pid}` : `${pid}`
  const last = elsewhere
    ? { zh: `如果那台机器上已不再运行，请删除 ${path}。`, en: `If it no longer runs on that machine, delete ${path}.` }
    : { zh: '要再开一份，请换一个 DATA_DIR、WEB_PORT 与 CMS_PORT。', en: 'To run a second one, give it another DATA_DIR, WEB_PORT and CMS_PORT.' }
  throw new Failure(
    `Presage 已在这份数据（${dataDir}）上运行或启动：进程 ${where}，自 ${since}。\n网站 ${facts.site}  后台 ${facts.admin}\n${last.zh}`,
    `Presage already runs, or starts, on this data (${dataDir}): process ${where}, since ${since}.\n` +
      `Site ${facts.site}  Admin ${facts.admin}\n${last.en}`,
  )
}
