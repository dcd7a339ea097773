import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseDotenv, withDotenv } from './dotenv.mjs'

test('names, values, quotes and comments', () => {
  const text = [
    '# a comment',
    'WEB_PORT=3000',
    ' export HOST = 0.0.0.0 ',
    'EMPTY=',
    'QUOTED="two words # no comment"',
    "SINGLE='a=b'",
    'TAIL=value # why',
    'HASH=a#b',
    'URL=postgres://u:p@h/d?x=1',
    'not a line',
  ].join('\r\n')
  expect(parseDotenv(text)).toEqual({
    WEB_PORT: '3000',
    HOST: '0.0.0.0',
    EMPTY: '',
    QUOTED: 'two words # no comment',
    SINGLE: 'a=b',
    TAIL: 'value',
    HASH: 'a#b',
    URL: 'postgres://u:p@h/d?x=1',
  })
})

test('what is set in the environment wins over the file', () => {
  const root = mkdtempSync(join(tmpdir(), 'presage-dotenv-'))
  try {
    expect(withDotenv(root, { A: '1' })).toEqual({ A: '1' })
    writeFileSync(join(root, '.env'), 'A=2\nB=3\n')
    expect(withDotenv(root, { A: '1' })).toEqual({ A: '1', B: '3' })
  } finally {
    rmSync(root, { recursive: true })
  }
})
