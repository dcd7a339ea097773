import { messagesFor } from '../../i18n/messages'
import { priceAge } from './priceAge'

const age = (takenAt: string | null, locale: 'zh-Hans' | 'en' = 'zh-Hans') => priceAge('2025-09-08T13:30:00Z', takenAt, messagesFor(locale).verdict.age)

test.each([
  ['2025-09-08T13:28:00Z', '取自发表前2分钟'],
  ['2025-09-08T12:01:00Z', '取自发表前89分钟'], ['2025-09-08T10:30:00Z', '取自发表前3小时'], ['2025-09-05T13:30:00Z', '取自发表前3天'],
  ['2025-09-08T13:29:40Z', null], ['2025-09-08T13:31:00Z', null], [null, null], ['soon', null],
])('a price of %s: %s', (takenAt, text) => {
  expect(age(takenAt)).toBe(text)
})

test('one is not many', () => {
  expect(age('2025-09-08T13:29:00Z', 'en')).toBe('taken 1 minute before publication')
  expect(age('2025-09-08T10:30:00Z', 'en')).toBe('taken 3 hours before publication')
})
