import { canonicalJson } from './canonicalJson.js'
import { entryTexts, firstPrev, hashText, isLedgerEntry, ledgerLine, sealEntry, type LedgerEntry } from './ledger.js'

const unsealed: Omit<LedgerEntry, 'hash'> = {
  seq: 1,
  at: '2026-11-26T07:00:00.000Z',
  kind: 'takedown',
  subject: 'article1',
  body: { reason: '误报 é', languages: ['zh-Hans'] },
  prev: firstPrev,
}
// Its hash by coreutils: printf of the canonical form, piped to sha256sum.
const hash = 'f034b0c599738de11e195adff884ac14bcddb53d9ee13c82e7c7eb70893756fa'

test('SHA-256 is that of FIPS 180-4', async () => {
  expect(await hashText('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  expect(await hashText('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  expect(await hashText('abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq'))
    .toBe('248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1')
})

test('an entry is sealed by the hash of its canonical form, and stands in the file member by member', async () => {
  const entry = await sealEntry(unsealed)
  expect(entry.hash).toBe(hash)
  expect(ledgerLine(entry)).toBe('{"seq":1,"at":"2026-11-26T07:00:00.000Z","kind":"takedown","subject":"article1",'
    + `"body":{"languages":["zh-Hans"],"reason":"误报 é"},"prev":"${firstPrev}","hash":"${hash}"}`)
  expect(JSON.parse(ledgerLine(entry))).toEqual(entry)
})

test('what is hashed is the RFC 8785 form of the entry without its hash', async () => {
  expect(entryTexts(await sealEntry(unsealed)).unsealed).toBe(canonicalJson(unsealed))
})

test('nothing but the six members is sealed, in whichever order they come', async () => {
  const turned = Object.fromEntries(Object.entries({ ...unsealed, id: 7, hash: 'old' }).reverse()) as unknown as typeof unsealed
  expect(await sealEntry(turned)).toEqual({ ...unsealed, hash })
})

describe('an entry that is none', () => {
  test.each<[string, Record<string, unknown>]>([
    ['a number that is no whole one', { seq: 1.5 }],
    ['number 0', { seq: 0 }],
    ['a time without milliseconds', { at: '2026-11-26T07:00:00Z' }],
    ['a time that is not UTC', { at: '2026-11-26T07:00:00.000+08:00' }],
    ['a day that does not exist', { at: '2026-02-30T07:00:00.000Z' }],
    ['a kind nobody knows', { kind: 'deletion' }],
    ['no subject', { subject: '' }],
    ['a body that is no object', { body: ['verdict'] }],
    ['no body', { body: null }],
    ['a short hash', { prev: '0' }],
    ['a hash in capitals', { prev: 'A'.repeat(64) }],
  ])('%s cannot be sealed', async (_, change) => {
    expect(isLedgerEntry({ ...unsealed, hash })).toBe(true)
    expect(isLedgerEntry({ ...unsealed, hash, ...change })).toBe(false)
    await expect(sealEntry({ ...unsealed, ...change })).rejects.toThrow(TypeError)
  })

  test('a body that JSON cannot say cannot be sealed', async () => {
    await expect(sealEntry({ ...unsealed, body: { price: NaN } })).rejects.toThrow('NaN')
    await expect(sealEntry({ ...unsealed, body: { price: undefined } })).rejects.toThrow('price')
  })
})
