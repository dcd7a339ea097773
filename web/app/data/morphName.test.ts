import { morphName } from './morphName'

test('an article’s headline has one name in both languages, and is no number even where its slug begins with one', () => {
  expect(morphName('title', '/predictions/2025-hottest-year')).toBe('title-2025-hottest-year')
  expect(morphName('title', '/en/predictions/2025-hottest-year')).toBe('title-2025-hottest-year')
  expect(morphName('line', '/predictions/a')).not.toBe(morphName('title', '/predictions/a'))
})
