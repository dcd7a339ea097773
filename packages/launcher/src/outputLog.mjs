import { closeSync, mkdirSync, openSync, renameSync, statSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { stripVTControlCharacters } from 'node:util'

/** A log that goes on for ever is set aside as `<name>.1` when it has grown beyond this. */
const largestLogBytes = 10 * 1024 * 1024
const rememberedLines = 30

/**
 * @typedef {object} OutputLog
 * @property {string} path
 * @property {(stream: NodeJS.ReadableStream | null | undefined) => void} follow writes to the log all that a stream says
 * @property {() => string} tail the last lines, without colours
 * @property {() => string} lastLine
 * @property {() => void} close
 */

/**
 * Opens a log for the output of a program, and remembers its last lines.
 * @param {string} path
 * @param {{ append?: boolean, onLine?: (line: string) => void }} [options] append: keep what earlier runs wrote
 * @returns {OutputLog}
 */
export const openOutputLog = (path, { append = false, onLine } = {}) => {
  mkdirSync(dirname(path), { recursive: true })
  let file = openSync(path, append ? 'a' : 'w')
  let size = statSync(path).size
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

  const setAside = () => {
    closeSync(file)
    renameSync(path, `${path}.1`)
    file = openSync(path, 'w')
    size = 0
  }

  /** @param {string} chunk */
  const write = (chunk) => {
    try {
      size += writeSync(file, chunk)
      if (append && size > largestLogBytes) setAside()
    } catch {
      // A full disk must not bring the servers down with their log.
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
    close: () => closeSync(file),
  }
}
