import { moment } from './moment'

test('Chinese readers read Beijing time, and are told so', () => {
  expect(moment('2025-12-31T16:05:00Z', 'zh-Hans')).toEqual({
    iso: '2025-12-31T16:05:00.000Z',
    date: '2026年1月1日',
    brief: '2026-01-01',
    short: '2026年1月1日 00:05',
    text: '北京时间2026年1月1日 00:05',
  })
})

test('English readers read UTC, and are told so', () => {
  expect(moment('2025-12-31T16:05:00Z', 'en')).toMatchObject({ date: '31 December 2025', brief: '31 Dec 2025', text: '31 December 2025, 16:05 UTC' })
})

test.each([null, undefined, '', 'soon'])('%p is no time', (iso) => {
  expect(moment(iso, 'en')).toBeNull()
})
