import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { smallLedger } from './testing/smallLedger'
import { verifyLedgerFile } from './verifyLedgerFile'

const text = readFileSync(join(__dirname, '../../../docs/ledger.md'), 'utf8')

/** The first block of the document that is written in this language. */
function block(language: string): string {
  return new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\``, 'ms').exec(text)?.[1] ?? ''
}

function checkWithoutUs(file: string) {
  const { status, stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', block('js')], { input: file, encoding: 'utf8' })
  return { isAccepted: status === 0, said: stdout.trim() }
}

test('the example of docs/ledger.md is a ledger', async () => {
  expect(await verifyLedgerFile(new TextEncoder().encode(block('json')))).toMatchObject({ ok: true, ledger: { head: { seq: 2 } } })
})

test('the program of docs/ledger.md, which knows nothing of ours, finds the same as we do', async () => {
  const { file, head } = await smallLedger()
  expect(checkWithoutUs(file)).toEqual({ isAccepted: true, said: `3 entries are in order; the last is ${head}` })
  expect(checkWithoutUs(block('json')).isAccepted).toBe(true)
  const [first = '', second = '', third = ''] = file.split('\n')
  for (const changed of [
    file.replace('0.28', '0.82'), file.replace('白宫', '黑宫'), file.replace('"seq":2', '"seq":3'), file.replace('"seq":1,', '"seq": 1,'),
    `${second}\n${third}\n`, `${first}\n${third}\n`, `${second}\n${first}\n${third}\n`, file.slice(0, -1), file.replaceAll('\n', '\r\n'), `\n${file}`,
  ]) expect(checkWithoutUs(changed).isAccepted).toBe(false)
})
