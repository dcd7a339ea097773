import { excerpt } from './excerpt.js'

describe('excerpt', () => {
  test('what fits stays, in one line', () => {
    expect(excerpt('  会不会\n\n见面？ ', 20)).toBe('会不会 见面？')
    expect(excerpt('', 20)).toBe('')
  })

  test('English ends at a word', () => {
    expect(excerpt('The market thinks otherwise, and loudly.', 22)).toBe('The market thinks…')
    expect(excerpt('The market, thinks', 12)).toBe('The market…')
  })

  test('Chinese ends at any character, not at a comma or an opening quote', () => {
    expect(excerpt('市场认为会，我们认为不会。', 8)).toBe('市场认为会，我…')
    expect(excerpt('市场认为会，我们认为不会。', 7)).toBe('市场认为会…')
    expect(excerpt('他说“好的”吗', 4)).toBe('他说…')
  })

  test('a word longer than the room is cut', () => {
    expect(excerpt('x'.repeat(50), 10)).toBe(`${'x'.repeat(9)}…`)
  })

  test('signs of several code points are not torn apart', () => {
    expect(excerpt('👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧', 2)).toBe('👩‍👩‍👧…')
  })

  test('never longer than asked', () => {
    for (let length = 1; length < 40; length += 1) {
      expect(Array.from(excerpt('美联储 cuts rates in December, 市场 says so. 没有悬念', length)).length).toBeLessThanOrEqual(length)
    }
  })
})
