import { isUnchanged } from './conditional'

const at = Date.parse('2025-11-30T12:00:00.700Z')
const date = (seconds: number) => new Date(Date.parse('2025-11-30T12:00:00Z') + seconds * 1000).toUTCString()

test.each([
  ['"a-br"', true], ['"a"', true], ['W/"a"', true], ['"x", "a-gzip"', true], ['*', true], ['"b"', false], ['a', false], ['"a', false], ['', false],
])('If-None-Match: %s', (held, unchanged) => {
  expect(isUnchanged({ 'if-none-match': held }, ['a-br', 'a-gzip', 'a'], at)).toBe(unchanged)
})

test.each([[date(0), true], [date(60), true], [date(-1), false], ['yesterday', false]])('If-Modified-Since: %s', (since, unchanged) => {
  expect(isUnchanged({ 'if-modified-since': since }, ['a'], at)).toBe(unchanged)
})

test('the tag decides where both are given', () => {
  expect(isUnchanged({ 'if-none-match': '"b"', 'if-modified-since': date(60) }, ['a'], at)).toBe(false)
})

test('a first request is not conditional', () => {
  expect(isUnchanged({}, ['a'], at)).toBe(false)
})
