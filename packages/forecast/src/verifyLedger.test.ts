import { firstPrev, ledgerLine, type LedgerEntry } from './ledger.js'
import { mulberry32 } from './mulberry32.js'
import { ledgerFile, resealed, sampleLedger } from './testing/sampleLedger.js'
import { verifyLedger } from './verifyLedger.js'

const bytesOf = (text: string) => new TextEncoder().encode(text)

let entries: LedgerEntry[]
let file: string
let bytes: Uint8Array

beforeAll(async () => {
  entries = await sampleLedger(31)
  file = ledgerFile(entries)
  bytes = bytesOf(file)
})

/** The codes of what is wrong with a file, with their lines: "3 wrong-hash". */
async function found(changed: Uint8Array | string): Promise<string[]> {
  const { ok, problems } = await verifyLedger(changed)
  expect(ok).toBe(problems.length === 0)
  return problems.map(({ line, code }) => `${line} ${code}`)
}

/** The file with this line made another. */
function withLine(number: number, change: (line: string) => string): string {
  return file.split('\n').map((line, index) => index === number - 1 ? change(line) : line).join('\n')
}

describe('a ledger as it should be', () => {
  test('is in order, as bytes and as text', async () => {
    const report = { ok: true, problems: [], entries, head: { seq: 31, hash: entries.at(-1)?.hash } }
    expect(await verifyLedger(bytes)).toEqual(report)
    expect(await verifyLedger(file)).toEqual(report)
  })

  test('may be empty', async () => {
    expect(await verifyLedger(new Uint8Array())).toEqual({ ok: true, problems: [], entries: [], head: null })
    expect(await found('')).toEqual([])
  })

  test('may be longer than what is checked at once', async () => {
    const long = await sampleLedger(600)
    expect(await verifyLedger(ledgerFile(long))).toMatchObject({ ok: true, head: { seq: 600 } })
    long.splice(256, 1)
    expect(await found(ledgerFile(long))).toEqual(['257 wrong-seq', '257 wrong-prev'])
  })
})

describe('any single byte', () => {
  // A changed byte leaves the other lines' texts as they were: each text is hashed once in all the thousands of files.
  beforeAll(() => {
    const hashed = new Map<string, Promise<ArrayBuffer>>()
    const digest = globalThis.crypto.subtle.digest.bind(globalThis.crypto.subtle)
    jest.spyOn(globalThis.crypto.subtle, 'digest').mockImplementation((algorithm, data) => {
      const key = Buffer.from(data as Uint8Array).toString('latin1')
      const hash = hashed.get(key) ?? digest(algorithm, data)
      hashed.set(key, hash)
      return hash
    })
  })
  afterAll(() => jest.restoreAllMocks())

  /** How many of these files are found to be in order: none should be. */
  async function accepted(count: number, changed: (index: number) => Uint8Array): Promise<number[]> {
    const missed: number[] = []
    for (let from = 0; from < count; from += 16) {
      const indexes = Array.from({ length: Math.min(16, count - from) }, (_, offset) => from + offset)
      const reports = await Promise.all(indexes.map(index => verifyLedger(changed(index))))
      missed.push(...indexes.filter((_, offset) => reports[offset]?.ok))
    }
    return missed
  }

  function replaced(at: number, byte: number): Uint8Array {
    const changed = bytes.slice()
    changed[at] = byte
    return changed
  }

  const random = mulberry32(1)
  const anyOther = (byte: number) => (byte + 1 + Math.floor(random() * 255)) % 256

  test('with one bit flipped is found, at every position', async () => {
    expect(await accepted(bytes.length, at => replaced(at, (bytes[at] as number) ^ (1 << (at % 8))))).toEqual([])
  }, 120_000)

  test('replaced by another is found, at every position', async () => {
    expect(await accepted(bytes.length, at => replaced(at, anyOther(bytes[at] as number)))).toEqual([])
  }, 120_000)

  test('removed or inserted is found', async () => {
    // Every position of the first lines and the last, since no line differs from another in kind.
    const edges = [...Array(350).keys()].flatMap(at => [at, bytes.length - 1 - at])
    const without = (at: number) => Uint8Array.from([...bytes.subarray(0, at), ...bytes.subarray(at + 1)])
    const inserted = (at: number) => Uint8Array.from([...bytes.subarray(0, at), anyOther(0), ...bytes.subarray(at)])
    expect(await accepted(edges.length, index => without(edges[index] as number))).toEqual([])
    expect(await accepted(edges.length, index => inserted(edges[index] as number))).toEqual([])
    expect(await accepted(1, () => inserted(bytes.length))).toEqual([])
  }, 120_000)
})

describe('lines', () => {
  test('removed: the next one does not follow', async () => {
    expect(await found(ledgerFile(entries.toSpliced(9, 1)))).toEqual(['10 wrong-seq', '10 wrong-prev'])
    expect(await found(ledgerFile(entries.slice(1)))).toEqual(['1 wrong-seq', '1 wrong-prev'])
  })

  test('swapped, repeated or inserted', async () => {
    const [third, fourth] = entries.slice(2, 4) as [LedgerEntry, LedgerEntry]
    expect(await found(ledgerFile(entries.toSpliced(2, 2, fourth, third)))).toEqual([
      '3 wrong-seq', '3 wrong-prev', '4 wrong-seq', '4 wrong-prev', '5 wrong-seq', '5 wrong-prev',
    ])
    expect(await found(ledgerFile(entries.toSpliced(3, 0, third)))).toEqual(['4 wrong-seq', '4 wrong-prev'])
    expect(await found(`${file}${file.slice(0, file.indexOf('\n') + 1)}`)).toEqual(['32 wrong-seq', '32 wrong-prev'])
  })

  test('an empty one, at the beginning, between or at the end', async () => {
    expect(await found(`\n${file}`)).toEqual(['1 empty-line'])
    expect(await found(withLine(5, line => `${line}\n`))).toEqual(['6 empty-line'])
    expect(await found(`${file}\n`)).toEqual(['32 empty-line'])
  })

  test('after one that cannot be read only that one is at fault', async () => {
    expect(await found(withLine(7, () => 'nothing of ours'))).toEqual(['7 not-json'])
    expect(await found(withLine(7, () => '{"seq":7}'))).toEqual(['7 not-an-entry'])
  })
})

describe('an entry that says something else', () => {
  test('does not match its hash', async () => {
    const changed = entries.map(entry => entry.seq === 5 ? { ...entry, body: { ...entry.body, answer: 'YES', probability: 0.9 } } : entry)
    expect(await found(ledgerFile(changed))).toEqual(['5 wrong-hash'])
  })

  test('and has the hash of it is not what the next one follows', async () => {
    const forged = await resealed(entries, entry => entry.seq === 5 ? { ...entry, subject: 'another' } : entry)
    expect(await found(ledgerFile([...forged.slice(0, 5), ...entries.slice(5)]))).toEqual(['6 wrong-prev'])
  })
})

describe('what the file alone cannot show', () => {
  const headOf = ({ seq, hash }: LedgerEntry) => ({ seq, hash })

  test('a file that ends early is a ledger, and shows beside an entry that is known', async () => {
    const early = ledgerFile(entries.slice(0, 20))
    expect(await found(early)).toEqual([])
    const { ok, problems } = await verifyLedger(early, { head: headOf(entries[30] as LedgerEntry) })
    expect(ok).toBe(false)
    expect(problems).toMatchObject([{ line: 20, code: 'cut-off' }])
    expect(problems[0]?.message.en).toMatch(/ends with entry 20, .* at least 31/)
    expect((await verifyLedger('', { head: headOf(entries[0] as LedgerEntry) })).problems).toMatchObject([{ line: 0, code: 'cut-off' }])
  })

  test('a ledger that has grown since holds the entry that is known', async () => {
    for (const entry of entries) expect((await verifyLedger(file, { head: headOf(entry) })).ok).toBe(true)
  })

  test('a ledger that was rewritten, hashes and all, is a ledger, and shows beside an entry that is known', async () => {
    const forged = ledgerFile(await resealed(entries, entry => entry.seq === 12 ? { ...entry, subject: 'another' } : entry))
    expect(await found(forged)).toEqual([])
    const { problems } = await verifyLedger(forged, { head: headOf(entries[20] as LedgerEntry) })
    expect(problems).toMatchObject([{ line: 21, code: 'head-differs' }])
    expect((await verifyLedger(forged, { head: headOf(entries[10] as LedgerEntry) })).ok).toBe(true)
  })
})

describe('what editors and networks do to files', () => {
  test('line endings of Windows', async () => {
    const crlf = await found(file.replaceAll('\n', '\r\n'))
    expect(crlf).toEqual(entries.map(({ seq }) => `${seq} carriage-return`))
    expect(await found(file.replaceAll('\n', '\r'))).toEqual(['1 carriage-return', '1 not-json', '1 no-final-newline'])
  })

  test('a byte order mark, as bytes and as text', async () => {
    expect(await found(Uint8Array.from([0xef, 0xbb, 0xbf, ...bytes]))).toEqual(['1 byte-order-mark'])
    expect(await found(`\ufeff${file}`)).toEqual(['1 byte-order-mark'])
    expect(await found(withLine(2, line => `\ufeff${line}`))).toEqual(['2 not-json'])
    expect(await found('\ufeff')).toEqual(['1 byte-order-mark', '1 empty-line', '1 no-final-newline'])
  })

  test('no line feed at the end, and a file that ends within a line', async () => {
    expect(await found(file.slice(0, -1))).toEqual(['31 no-final-newline'])
    expect(await found(file.slice(0, -50))).toEqual(['31 not-json', '31 no-final-newline'])
    // Within a character, too: the first Han one is in line 5.
    const han = bytes.indexOf(0xe7)
    expect(await found(bytes.subarray(0, han + 1))).toEqual(['5 not-utf8', '5 no-final-newline'])
  })

  test('UTF-8 that is none: overlong, half a character, beyond Unicode', async () => {
    const at = bytes.indexOf('s'.charCodeAt(0))
    for (const broken of [[0xc1, 0xb3], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xff]]) {
      expect(await found(Uint8Array.from([...bytes.subarray(0, at), ...broken, ...bytes.subarray(at + 1)]))).toEqual(['1 not-utf8'])
    }
  })

  test('a hundred problems are listed, and how many more there are', async () => {
    const { problems, ok } = await verifyLedger('x\n'.repeat(5000))
    expect(ok).toBe(false)
    expect(problems).toHaveLength(101)
    expect(problems.at(-1)).toMatchObject({ line: 5000, code: 'more' })
    expect(problems.at(-1)?.message.en).toContain('4900 more')
  })
})

describe('the same value written otherwise', () => {
  // Line 1 is an entry of kind resolution, line 5 a verdict with a market price.
  test.each<[string, number, (line: string) => string]>([
    ['a blank', 1, line => line.replace('"seq":1', '"seq": 1')],
    ['a blank at the end', 1, line => `${line} `],
    ['a number as 1.0', 1, line => line.replace('"seq":1', '"seq":1.0')],
    ['a number as 1e0', 1, line => line.replace('"seq":1', '"seq":1e0')],
    ['a number with a digit too many', 1, line => line.replace('0.5184', '0.51840')],
    ['a number with digits that a double has no room for', 1, line => line.replace('0.5184', '0.5184000000000000000001')],
    ['members in another order', 1, line => line.replace('"seq":1,"at"', '"at"').replace('"kind"', '"seq":1,"kind"')],
    ['members of the body in another order', 1, line => line.replace('"by":"editor",', '').replace('"resolution":"yes"', '"resolution":"yes","by":"editor"')],
    ['a member twice', 1, line => line.replace('"seq":1', '"seq":1,"seq":1')],
    ['a member of the body twice, the first of which says something else', 1, line => line.replace('"brier":', '"brier":0.1,"brier":')],
    ['a member too many', 1, line => line.replace('"hash"', '"note":"","hash"')],
    ['an escaped letter', 1, line => line.replace('s1', String.raw`\u00731`)],
    ['an escaped emoji', 5, line => line.replace('😀', String.raw`\ud83d\ude00`)],
    ['Han characters escaped', 5, line => line.replace('特', String.raw`\u7279`)],
  ])('%s', async (_, number, change) => {
    const changed = withLine(number, change)
    expect(changed).not.toBe(file)
    expect(await found(changed)).toEqual([`${number} not-canonical`])
  })

  test('half a character, and nesting without end, have no canonical form', async () => {
    expect(await found(withLine(5, line => line.replace('😀', String.raw`\ud83d`)))).toEqual(['5 not-canonical'])
    const deep = '['.repeat(20_000) + ']'.repeat(20_000)
    expect(await found(withLine(1, line => line.replace('"yes"', deep)))).toEqual(['1 not-canonical'])
  })

  test('a hash in capitals is none', async () => {
    expect(await found(withLine(1, line => line.replace(/[0-9a-f]{64}"}$/, hash => hash.toUpperCase())))).toEqual(['1 not-an-entry'])
  })
})

test('every problem says in both languages what is wrong', async () => {
  const files = [`\ufeff${file.slice(0, -1)}`, file.replace('\n', '\r\n'), `\n${'x\n'.repeat(200)}`, ledgerLine({ ...entries[3] as LedgerEntry, hash: firstPrev })]
  for (const { problems } of await Promise.all(files.map(each => verifyLedger(each)))) {
    expect(problems).not.toEqual([])
    for (const { message } of problems) {
      expect(message['zh-Hans']).toMatch(/\p{Script=Han}.*。$/u)
      expect(message.en).toMatch(/^[A-Z0-9].*\.$/)
    }
  }
})
