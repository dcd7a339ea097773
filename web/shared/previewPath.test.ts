import { isPreviewPath, previewPath, readToken, tokenOfPreviewPath } from './previewPath'

// 2025-11-30T00:00:00Z in seconds, base 36.
const expiry = Math.floor(Date.UTC(2025, 10, 30) / 1000).toString(36)
const token = `abc123.${expiry}.${'s'.repeat(42)}_`

test('a preview is found by its path, in both languages', () => {
  for (const locale of ['zh-Hans', 'en'] as const) {
    for (const isPublished of [false, true]) {
      const path = previewPath(locale, token, isPublished)
      expect(isPreviewPath(path)).toBe(true)
      expect(tokenOfPreviewPath(path)).toBe(token)
    }
  }
  expect(readToken(token)).toEqual({ documentId: 'abc123', until: '2025-11-30T00:00:00.000Z' })
})

test.each(['/', '/previews/a', '/predictions/preview', '/en/predictions/a', '/preview.js'])('%s is no preview', (path) => {
  expect(isPreviewPath(path)).toBe(false)
  expect(tokenOfPreviewPath(path)).toBeNull()
})

test.each(['/preview', '/preview/', '/preview/a', '/preview/a.b', '/preview/a.b.c%0a', '/preview/../a', `/preview/${token}/more`, `/preview/A.${expiry}.x`])(
  '%s names no token', (path) => expect(tokenOfPreviewPath(path)).toBeNull(),
)
