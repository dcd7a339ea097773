import { pathPart, under } from './pathPart.js'
import { problemOf } from './testing/problemOf.js'

test.each(['will-trump-meet-kim', 'KXFED-27JAN-T4.25', '30829', 'EvIhzcJXwhL0HavaszD7', 'a_b~c.d'])('%s is a part of a path', (part) => {
  expect(pathPart('kalshi', part)).toBe(part)
})

test.each(['', '.', '..', '...', 'a/b', '../a', 'a?b', 'a#b', 'a%2fb', 'a b', '中', 'a\\b', 'a'.repeat(257), 'a\n'])('%j is none', async (part) => {
  expect(await problemOf(() => pathPart('kalshi', part))).toMatchObject({ code: 'not_found', platform: 'kalshi' })
})

test('an address is built under its base, whether that ends in a slash or not', () => {
  expect(under('http://127.0.0.1:1/a/b', 'c/d', { e: 1, f: 'g h' }).href).toBe('http://127.0.0.1:1/a/b/c/d?e=1&f=g+h')
  expect(under('http://127.0.0.1:1/a//', 'c').href).toBe('http://127.0.0.1:1/a/c')
})
