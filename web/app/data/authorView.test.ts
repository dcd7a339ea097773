import { author, card } from '../../test/fixtures/article'
import { counts, noScores } from '../../test/fixtures/record'
import { authorView } from './authorView'

const elsewhere = (calls: number, withdrawn: number, here: number, locale: 'zh-Hans' | 'en') => authorView({
  author: { ...author, documentId: 'a1', avatar: null },
  list: { nodes: [card], pageInfo: { page: 1, pageCount: 1, total: here } },
  record: { counts: { ...counts, calls, withdrawn }, scores: noScores, calibration: [] },
}, 1, locale)?.elsewhere

test('what the record counts and the list does not show is in the other language', () => {
  expect(elsewhere(4, 0, 3, 'zh-Hans')).toEqual({ text: '另有1篇只有英文版', href: '/en/authors/lin-zhiyuan' })
  expect(elsewhere(4, 1, 1, 'en')).toEqual({ text: '2 more are in Chinese', href: '/authors/lin-zhiyuan' })
  expect(elsewhere(3, 0, 2, 'en')?.text).toBe('1 more is in Chinese')
})

test('what was withdrawn is in no language, and where nothing is missing nothing is said', () => {
  expect(elsewhere(4, 1, 3, 'zh-Hans')).toBeNull()
  expect(elsewhere(2, 0, 3, 'zh-Hans')).toBeNull()
})
