import { answerTo } from './answerPublication'
import type { Publication } from './publication'

const feed: Publication = { body: '内容', contentType: 'text/plain; charset=utf-8', lastModified: '2026-03-01T08:00:00.500Z', links: ['<a>; rel="self"', '<b>; rel="hub"'] }
const { headers: { etag } } = answerTo('GET', {}, feed)
const statusFor = (asked: Record<string, string>, publication = feed) => answerTo('GET', asked, publication).status

test('all of it, with a strong tag, its time and its links', () => {
  expect(answerTo('GET', {}, feed)).toEqual({
    status: 200,
    body: '内容',
    headers: {
      'etag': expect.stringMatching(/^"[\w-]{27}"$/), 'cache-control': 'no-cache', 'last-modified': 'Sun, 01 Mar 2026 08:00:00 GMT',
      'link': '<a>; rel="self", <b>; rel="hub"', 'content-type': 'text/plain; charset=utf-8', 'content-length': 6,
    },
  })
})

test('HEAD has the same head and no body', () => {
  expect(answerTo('HEAD', {}, feed)).toEqual({ ...answerTo('GET', {}, feed), body: null })
})

test('another body has another tag', () => {
  expect(answerTo('GET', {}, { ...feed, body: '内容。' }).headers.etag).not.toBe(etag)
})

test.each([
  [{ 'if-none-match': String(etag) }, 304], [{ 'if-none-match': `"x", W/${String(etag)}` }, 304], [{ 'if-none-match': '*' }, 304], [{ 'if-none-match': '"x"' }, 200],
  [{ 'if-modified-since': 'Sun, 01 Mar 2026 08:00:00 GMT' }, 304], [{ 'if-modified-since': 'Sun, 01 Mar 2026 09:00:00 GMT' }, 304],
  [{ 'if-modified-since': 'Sun, 01 Mar 2026 07:59:59 GMT' }, 200], [{ 'if-modified-since': 'yesterday' }, 200],
  // Tags decide where there are any.
  [{ 'if-none-match': '"x"', 'if-modified-since': 'Sun, 01 Mar 2026 09:00:00 GMT' }, 200],
])('%j is answered %d', (asked, status) => {
  expect(statusFor(asked)).toBe(status)
})

test('what has no time is only known by its tag', () => {
  const timeless = { ...feed, lastModified: null }
  expect(answerTo('GET', {}, timeless).headers).not.toHaveProperty('last-modified')
  expect(statusFor({ 'if-modified-since': 'Sun, 01 Mar 2036 08:00:00 GMT' }, timeless)).toBe(200)
})

test('304 carries what the whole would, and nothing of a body', () => {
  const { headers, body } = answerTo('GET', { 'if-none-match': String(etag) }, feed)
  expect(body).toBeNull()
  expect(Object.keys(headers).sort()).toEqual(['cache-control', 'etag', 'last-modified', 'link'])
})

test('what no editor can take down may be used unasked', () => {
  expect(answerTo('GET', {}, { ...feed, maxAge: 60 }).headers['cache-control']).toBe('public, max-age=60')
})
