import { count, volume } from './amount'

test('counts have separators', () => {
  expect(count(1284, 'zh-Hans')).toBe('1,284')
  expect(count(1284, 'en')).toBe('1,284')
})

test('a volume is short and names its currency', () => {
  expect(volume(4_123_456, 'USD', 'zh-Hans')).toBe('412万美元')
  expect(volume(4_123_456, 'USD', 'en')).toBe('US$4.12m')
})

test('a currency that is none of ISO 4217 is named by its code', () => {
  expect(volume(85_000, 'Mana', 'en')).toBe('85k MANA')
  expect(volume(85_000, null, 'zh-Hans')).toBe('8.5万')
})
