import { longestQuery, readSearchQuery } from './searchQuery'
import { searchTokens } from './searchTokens'

const finds = (query: string, text: string) => {
  const tokens = searchTokens(text)
  const { groups } = readSearchQuery(query)
  return groups.length > 0 && groups.every(group => group.some(token => tokens.has(token)))
}

const article = '特朗普会在 2025 年会见金正恩吗？自 1953 年停战以来，在任美国总统与朝鲜最高领导人见过三次。美联储的点阵图暗示年内还会降息，A股随之上涨。The U.S. tariffs on steel, 150,000 jobs.'

test.each([
  '特朗普', '金正恩', '特朗普金正恩', '特朗普会见金正恩', '特朗普會見金正恩嗎？', '会', '朝鲜', '美国总统', '美联储降息', '美联储 降息', '"美联储" 降息', 'A股', 'a股 上涨', '２０２５',
  'tariff', 'Tariffs on steel', 'the US tariff', '“steel” 150000', 'STEEL; 朝鮮', '金', '停战吗', '降息、总统',
])('%s finds the article', (query) => {
  expect(finds(query, article)).toBe(true)
})

test.each(['普特朗', '金恩', '俄罗斯', '日本', '加息', '总美', 'tarif', 'steel wool', 'B股', '朝鲜 日本', '特朗普金正日', '', '。', '😀', '""'])('%j does not', (query) => {
  expect(finds(query, article)).toBe(false)
})

test('several words in a row need not stand beside each other, but a word must hold together', () => {
  expect(readSearchQuery('美联储降息').groups).toEqual([['美联'], ['降息'], ['联储', '储降']])
  expect(readSearchQuery('金正恩').groups).toEqual([['金正'], ['正恩']])
  expect(readSearchQuery('降息').groups).toEqual([['降息']])
  expect(readSearchQuery('息').groups).toEqual([['息']])
  expect(readSearchQuery('美国大选')).toMatchObject({ groups: [['美国'], ['大选']], tokens: ['美国', '国大', '大选'] })
})

test('fillers count only where there is nothing else', () => {
  expect(readSearchQuery('Will the Fed cut rates?').tokens).toEqual(['fed', 'cut', 'rate'])
  expect(readSearchQuery('the who').tokens).toEqual(['the', 'who'])
  expect(readSearchQuery('会涨吗').runs).toEqual(['会涨'])
  expect(readSearchQuery('吗').runs).toEqual(['吗'])
})

test('a word that is asked for twice is asked for once', () => {
  expect(readSearchQuery('降息 降息 Fed fed')).toEqual({ runs: ['降息', 'fed'], groups: [['降息'], ['fed']], tokens: ['降息', 'fed'] })
})

test.each(['字'.repeat(10_000), '𠀀'.repeat(5000), 'word '.repeat(2000), Array.from({ length: 100 }, (_, index) => index).join(' '), '"'.repeat(10_000), '甲乙丙丁戊己庚辛'.repeat(50)])('a query without end stays within bounds', (query) => {
  const { runs, groups, tokens } = readSearchQuery(query)
  expect(tokens.length).toBeLessThanOrEqual(32)
  expect(runs.length).toBeLessThanOrEqual(32)
  expect(groups.flat().length).toBeLessThanOrEqual(64)
  for (const token of groups.flat()) expect(tokens).toContain(token)
  expect(runs.join('').length).toBeLessThanOrEqual(longestQuery)
})

test('every group is of tokens that the text the query was taken from has', () => {
  for (const query of ['特朗普会在 2025 年会见金正恩吗？', 'The U.S. tariffs, 3.5% “quoted” O’Neill', '臺灣ＴＳＭＣ与 A股']) expect(finds(query, query)).toBe(true)
})
