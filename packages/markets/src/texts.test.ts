import { identifier, someText, text } from './texts.js'

test('text loses what cannot be stored or read, and nothing else', () => {
  expect(text.parse(' a\0b\r\nc\rd\u0007\te\ufeff\ud800 “Yes” 金正恩 👩‍👩‍👧 ')).toBe('ab\nc\nd\te\ufffd “Yes” 金正恩 👩‍👩‍👧')
  expect(text.parse(' ')).toBe('')
})

test.each(['', ' ', '\0', '\n', 7, null, undefined])('%j says nothing', (written) => {
  expect(someText.safeParse(written).success).toBe(false)
})

test.each(['559657', 'KXFED-27JAN-T4.25', 'EvIhzcJXwhL0HavaszD7', '0xc8f1cf5d'])('%s is an identifier', (id) => {
  expect(identifier.parse(id)).toBe(id)
})

test.each(['', 'a b', 'a/b', 'a:b', 'a\0', 'x'.repeat(257), 559657])('%j is none', (id) => {
  expect(identifier.safeParse(id).success).toBe(false)
})
