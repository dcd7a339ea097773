import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { smallLedger } from './testing/smallLedger'

const program = join(__dirname, '../verify-ledger.mjs')

let folder: string
let ledger: Awaited<ReturnType<typeof smallLedger>>

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'presage-ledger-'))
  ledger = await smallLedger()
  write('ledger.ndjson', ledger.file)
  write('article.json', JSON.stringify({ data: { predictionBySlug: ledger.article } }))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function write(name: string, text: string): string {
  writeFileSync(join(folder, name), text)
  return name
}

/** Runs the program as a person would, in the folder of the files. */
function run(args: string[], { input, ...locale }: { input?: string, LANG?: string, LC_ALL?: string } = {}) {
  const env = { PATH: process.env.PATH, ...locale }
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { cwd: folder, env, input, encoding: 'utf8' })
  return { exitCode: status, said: stdout, complained: stderr }
}

describe('a ledger in order', () => {
  test('is said to be, with its last entry and what a file alone cannot show', () => {
    const { exitCode, said, complained } = run(['ledger.ndjson'])
    expect(said).toContain('The ledger is in order: 3 entries')
    expect(said).toContain(`Last entry: ${ledger.head}`)
    expect(said).toMatch(/A file alone does not show/)
    expect({ exitCode, complained }).toEqual({ exitCode: 0, complained: '' })
  })

  test('may come from standard input, and may be empty', () => {
    expect(run(['-'], { input: ledger.file })).toMatchObject({ exitCode: 0 })
    expect(run(['-'], { input: '' })).toMatchObject({ exitCode: 0, said: expect.stringContaining('no entries yet') as string })
    expect(run(['-'], { input: ledger.file.slice(0, -1) })).toMatchObject({ exitCode: 1 })
  })

  test('and an article that says the same, with what was said of it later', () => {
    const { exitCode, said } = run(['ledger.ndjson', '--article', 'article.json', '--head', ledger.head])
    expect(exitCode).toBe(0)
    expect(said).toContain('It holds the entry you gave.')
    expect(said).toContain('The article says what the ledger says: entry 1.')
    expect(said).toMatch(/entry 2, revision, 2025-04-01.*\n.*entry 3, takedown/)
  })
})

describe('something is wrong', () => {
  test.each([
    ['a changed byte', (file: string) => file.replace('0.28', '0.29'), 'Line 1: What this entry says does not match its hash'],
    ['a line too few', (file: string) => file.split('\n').toSpliced(1, 1).join('\n'), 'Line 2: The number of this entry should be 2 but is 3'],
    ['line endings of Windows', (file: string) => file.replaceAll('\n', '\r\n'), 'Line 3: This line ends with a carriage return'],
  ])('%s', (_, change, expected) => {
    const { exitCode, said } = run([write('changed.ndjson', change(ledger.file)), '--article', 'article.json'])
    expect(exitCode).toBe(1)
    expect(said).toContain('The ledger is NOT in order:')
    expect(said).toContain(expected)
    expect(said).toContain('proves little')
  })

  test('a ledger that ends before an entry that is known', () => {
    const early = write('early.ndjson', ledger.file.slice(0, ledger.file.indexOf('\n') + 1))
    expect(run([early])).toMatchObject({ exitCode: 0 })
    expect(run([early, '--head', ledger.head])).toMatchObject({ exitCode: 1, said: expect.stringContaining('entries at its end are missing') as string })
  })

  test('an article that says otherwise, in a ledger that is in order', () => {
    const changed = { ...ledger.article, verdict: { ...ledger.article.verdict, probability: 0.72, answer: 'YES' } }
    const { exitCode, said } = run(['ledger.ndjson', '--article', write('changed.json', JSON.stringify(changed))])
    expect(exitCode).toBe(1)
    expect(said).toContain('The ledger is in order')
    expect(said).toContain('The article does NOT say what the ledger says:')
    expect(said).toContain('0.72 in the article, 0.28 in the ledger')
  })
})

describe('misuse', () => {
  test.each<[string, () => string[], RegExp]>([
    ['no file', () => [], /Give one ledger file/],
    ['two files', () => ['ledger.ndjson', 'article.json'], /Give one ledger file/],
    ['an option nobody knows', () => ['ledger.ndjson', '--quiet'], /Not understood: .*--quiet/],
    ['an option without its value', () => ['ledger.ndjson', '--head'], /Not understood: .*--head/],
    ['a head that is none', () => ['ledger.ndjson', '--head', '3'], /--head is a number, a colon and a hash/],
    ['two files from standard input', () => ['-', '--article', '-'], /cannot both come from standard input/],
    ['a file that is not there', () => ['absent.ndjson'], /Cannot read absent\.ndjson: ENOENT/],
    ['an article that is not there', () => ['ledger.ndjson', '--article', 'absent.json'], /Cannot read absent\.json/],
    ['an article that is not JSON', () => ['ledger.ndjson', '--article', 'ledger.ndjson'], /ledger\.ndjson is not JSON/],
    ['an article the API did not find', () => ['ledger.ndjson', '--article', write('none.json', '{"data":{"predictionBySlug":null}}')], /no such article/],
  ])('%s', (_, args, complaint) => {
    const { exitCode, said, complained } = run(args())
    expect(complained).toMatch(complaint)
    expect({ exitCode, said }).toEqual({ exitCode: 2, said: '' })
  })

  test('help is no misuse', () => {
    expect(run(['--help'])).toMatchObject({ exitCode: 0, said: expect.stringContaining('Usage:') as string, complained: '' })
  })
})

describe('in Chinese', () => {
  test('where the locale is, by whichever variable', () => {
    expect(run(['ledger.ndjson'], { LANG: 'zh_CN.UTF-8' }).said).toContain('账本无误：共 3 条')
    expect(run(['ledger.ndjson'], { LANG: 'en_GB.UTF-8', LC_ALL: 'zh_CN.UTF-8' }).said).toContain('账本无误')
    expect(run(['ledger.ndjson'], { LANG: 'zh_CN.UTF-8', LC_ALL: 'C' }).said).toContain('in order')
  })

  test('what is wrong, with the ledger, an article or the call', () => {
    const changed = { ...ledger.article, verdict: { ...ledger.article.verdict, marketPrice: 0.5 } }
    const args = [write('changed.ndjson', ledger.file.replace('白宫', '黑宫')), '--article', write('changed.json', JSON.stringify(changed))]
    const { exitCode, said } = run(args, { LANG: 'zh_CN.UTF-8' })
    expect(exitCode).toBe(1)
    expect(said).toMatch(/账本有问题：\n {2}第 2 行：这一条的内容与它的哈希不符/)
    expect(said).toContain('市场价格不一致：文章是 0.5，账本是 0.185。')
    expect(run([], { LANG: 'zh_CN.UTF-8' })).toMatchObject({ exitCode: 2, complained: expect.stringContaining('请给出一个账本文件') as string })
  })
})
