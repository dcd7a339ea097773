import { readPreview, signPreview } from './previewToken'

const secret = 'a secret of forty characters or so, shared'
const now = Date.UTC(2025, 10, 30)

test('opens the article it was made for, until it expires', () => {
  const token = signPreview(secret, 'abc123', now, 60)
  expect(readPreview(secret, token, now)).toBe('abc123')
  expect(readPreview(secret, token, now + 59_000)).toBe('abc123')
  expect(readPreview(secret, token, now + 60_000)).toBeNull()
})

test('a changed article, expiry or signature opens nothing', () => {
  const [documentId, expiry, signature] = signPreview(secret, 'abc123', now).split('.')
  expect(readPreview(secret, `other.${expiry}.${signature}`, now)).toBeNull()
  expect(readPreview(secret, `${documentId}.zzzzzz.${signature}`, now)).toBeNull()
  expect(readPreview(secret, `${documentId}.${expiry}.${signature?.toLowerCase()}`, now)).toBeNull()
  expect(readPreview(secret, `${documentId}.${expiry}.${signature}.more`, now)).toBeNull()
})

test.each(['', '.', '..', 'abc123', 'abc123.zzzzzz.', 'a'.repeat(10_000)])('%p opens nothing', (token) => {
  expect(readPreview(secret, token, now)).toBeNull()
})

test('without a secret nothing opens, not even what was signed without one', () => {
  expect(readPreview('', signPreview('', 'abc123', now), now)).toBeNull()
  expect(readPreview('another secret', signPreview(secret, 'abc123', now), now)).toBeNull()
})
