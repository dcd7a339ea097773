/**
 * @typedef {object} Terminal what the launcher tells the person who started it
 * @property {(zh: string, en: string) => void} say one line in both languages
 * @property {(zh: string, en: string, details?: string) => void} warn the same on the error stream, with details below
 * @property {(text: string) => void} print text as it is, with a line break
 */

/**
 * A terminal on two streams. A stream that breaks, because the window was closed, is no reason to die before a clean stop.
 * @param {NodeJS.WritableStream} out
 * @param {NodeJS.WritableStream} err
 * @returns {Terminal}
 */
export const terminalOn = (out, err) => {
  for (const stream of [out, err]) stream.on('error', () => {})
  return {
    say: (zh, en) => void out.write(`${zh} · ${en}\n`),
    warn: (zh, en, details = '') => void err.write(`\n${[zh, en, details].filter(Boolean).join('\n')}\n`),
    print: (text) => void out.write(`${text}\n`),
  }
}
