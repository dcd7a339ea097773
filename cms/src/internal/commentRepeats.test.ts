import type { Knex } from 'knex'
import { commentFingerprints } from '../storage/commentTables'
import { claimFingerprints, fingerprintsOf, forgetOldFingerprints, isRepeat } from './commentRepeats'
import { createMemoryDatabase } from './testing/memoryDatabase'

const now = Date.parse('2025-11-30T12:00:00Z')
const day = 24 * 3600_000
const short = '写得好。'
const long = '这是一段足够长的文字，长到两个人不可能碰巧写得一模一样，一个字也不差。'
let database: Knex

beforeEach(async () => {
  database = await createMemoryDatabase()
})

afterEach(() => database.destroy())

const fingerprints = ({ article = 'one', thread, email = 'a@example.com', reader = 'A', body = short }: Partial<Record<string, string>> = {}) =>
  fingerprintsOf('s'.repeat(40), { predictionDocumentId: article, parentDocumentId: thread, email, body }, reader)

test.each([
  ['the same again', {}, true],
  ['with other spaces and capitals in the address', { email: 'A@example.com' }, true],
  ['from another network, by e-mail', { reader: 'B' }, true],
  ['with another e-mail, by network', { email: 'b@example.com' }, true],
  ['the same short words of another reader', { reader: 'B', email: 'b@example.com' }, false],
  ['the same short words under another article', { article: 'two' }, false],
  ['the same short words in a thread', { thread: 'c1' }, false],
  ['other words', { body: '写得不好。' }, false],
])('a short comment: %s', async (_, changes, repeat) => {
  expect(await claimFingerprints(database, fingerprints(), now)).toBe(true)
  expect(await isRepeat(database, fingerprints(changes), now)).toBe(repeat)
  expect(await claimFingerprints(database, fingerprints(changes), now)).toBe(!repeat)
})

test.each([
  ['by many under one article', { reader: 'B', email: 'b@example.com' }, true],
  ['by one under many articles', { article: 'two', email: 'b@example.com' }, true],
  ['by one over threads', { thread: 'c1' }, true],
  ['by another under another', { article: 'two', reader: 'B', email: 'b@example.com' }, false],
])('long words spread %s', async (_, changes, repeat) => {
  await claimFingerprints(database, fingerprints({ body: long }), now)
  expect(await isRepeat(database, fingerprints({ body: long, ...changes }), now)).toBe(repeat)
})

test('after a day the same words are new', async () => {
  await claimFingerprints(database, fingerprints(), now)
  expect(await isRepeat(database, fingerprints(), now + day - 1)).toBe(true)
  expect(await isRepeat(database, fingerprints(), now + day)).toBe(false)
  expect(await claimFingerprints(database, fingerprints(), now + day)).toBe(true)
})

test('old fingerprints are forgotten, and none holds a word', async () => {
  await claimFingerprints(database, fingerprints(), now)
  expect(JSON.stringify(await database(commentFingerprints))).not.toContain('写')
  await forgetOldFingerprints(database, now + day + 1)
  expect(await database(commentFingerprints)).toEqual([])
})
