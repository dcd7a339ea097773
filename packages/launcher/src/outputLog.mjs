import { createWriteStream, existsSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { stripVTControlCharacters } from 'node:util'

/** A log that has grown beyond this is set aside as `<name>.1` when it is opened next, or while it is written. */
const largestLogBytes = 10 * 1024 * 1024
const rememberedLines = 30

/**
 * @typedef {object} OutputLog
 * @property {string} path
 * @property {(stream: NodeJS.ReadableStream | null | undefined) => void} follow writes to the log all that a stream says
 * @property {() => string} tail the last lines, without colours
 * @property {() => string} lastLine
 * @property {() => Promise<void>} close
 */

/** @param {string} path */
const setAside = (path) => renameSync(path, `${path}.1`)

/**
 * Opens a log for the output of a program, and remembers its last lines.
 * @param {string} path
 * @param {{ append?: boolean, onLine?: (line: string) => void }} [options] append: keep what earlier runs wrote
 * @returns {OutputLog}
 */
export const openOutputLog = (path, { append = false, onLine } = {}) => {
  mkdirSync(dirname(path), { recursive: true })
  if (append && existsSync(path) && statSync(path).size > largestLogBytes) setAside(path)
  let written = append && existsSync(path) ? statSync(path).size : 0
  let file = createWriteStream(path, { flags: append ? 'a' : 'w' })
  // A full disk must not bring the servers down with the log.
  file.on('error', () => {})
  /** @type {string[]} */
  const lines = []

  /** @param {string} line */
  const take = (line) => {
    const plain = stripVTControlCharacters(line).trimEnd()
    if (!plain) return
    lines.push(plain)
    if (lines.length > rememberedLines) lines.shift()
    onLine?.(plain)
  }

  /** @param {Buffer | string} chunk */
  const write = (chunk) => {
    written += chunk.length
    file.write(chunk)
    if (written > largestLogBytes && append) {
      file.end()
      setAside(path)
      file = createWriteStream(path, { flags: 'w' }).on('error', () => {})
      written = 0
    }
  }

  return {
    path,
    follow: (stream) => {
      if (!stream) return
      stream.setEncoding('utf8')
      let rest = ''
      stream.on('data', (chunk) => {
        write(chunk)
        const parts = (rest + chunk).split(/\r?\n|\r/)
        rest = parts.pop() ?? ''
        parts.forEach(take)
      })
      stream.on('end', () => take(rest))
    },
    tail: () => lines.join('\n'),
    lastLine: () => lines.at(-1) ?? '',
    close: () => new Promise((resolve) => file.end(() => resolve())),
  }
}
