import { card } from '../../test/fixtures/article'
import type { SearchRequest } from './searchRequest'
import { searchView } from './searchView'

const categories = [
  { documentId: 'cat1', name: '地缘政治', nameEn: 'Geopolitics', slug: 'geopolitics' },
  { documentId: 'cat2', name: '经济', nameEn: null, slug: 'economy' },
]
const hit = { prediction: card, title: [{ text: '金正恩', marked: true }], excerpt: [] }
const request: SearchRequest = { query: '金正恩', category: null, result: null, page: 1 }
const found = (total: number, pageCount = Math.ceil(total / 20), hits = [hit]) =>
  ({ categories, search: { total, totalIsExact: total <= 1000, page: 1, pageCount, hits: total ? hits : [] } })

test('before anything is asked there is only the form', () => {
  expect(searchView({ categories }, { ...request, query: '' }, 'zh-Hans')).toMatchObject({ count: null, filters: [], hits: [], pages: null, empty: 'unasked' })
})

test('what was found is counted in words, and as more than a thousand where it is', () => {
  const count = (total: number, isExact: boolean, locale: 'zh-Hans' | 'en') =>
    searchView({ categories, search: { ...found(total).search, totalIsExact: isExact } }, request, locale).count
  expect([count(1, true, 'en'), count(2, true, 'en'), count(1000, true, 'en')]).toEqual(['1 article found', '2 articles found', '1,000 articles found'])
  expect([count(12, true, 'zh-Hans'), count(1000, false, 'zh-Hans')]).toEqual(['找到12篇', '找到1,000+篇，请加一个词缩小范围'])
  expect(count(1000, false, 'en')).toContain('1,000+')
})

test('every filter keeps the question and the other filter, and begins with the first page', () => {
  const { filters, withoutFilters } = searchView(found(50), { ...request, category: 'cat1', page: 2 }, 'en')
  expect(filters.map(({ name }) => name)).toEqual(['Section', 'Result'])
  const [sections, results] = filters
  expect(sections?.choices.map(({ label, isCurrent }) => [label.text, label.lang, isCurrent])).toEqual([['All', undefined, false], ['Geopolitics', undefined, true], ['经济', 'zh-Hans', false]])
  expect(results?.choices.map(({ label }) => label.text)).toEqual(['All', 'Right', 'Wrong', 'Open', 'Void'])
  expect(results?.choices[1]?.href).toBe(`/en/search?${new URLSearchParams({ q: '金正恩', category: 'cat1', result: 'right' })}`)
  expect(withoutFilters).toBe(`/en/search?${new URLSearchParams({ q: '金正恩' })}`)
  expect(searchView(found(50), request, 'en').withoutFilters).toBeNull()
})

test('pages are the first, the last and those around this one', () => {
  const numbers = (page: number, pageCount: number) =>
    searchView(found(1000, pageCount), { ...request, page }, 'zh-Hans').pages?.numbers.map(number => (number ? (number.isCurrent ? `[${number.page}]` : number.page) : '…')).join(' ')
  expect(numbers(1, 1)).toBeUndefined()
  expect([numbers(1, 2), numbers(1, 50), numbers(3, 50), numbers(25, 50), numbers(50, 50)])
    .toEqual(['[1] 2', '[1] 2 … 50', '1 2 [3] 4 … 50', '1 … 24 [25] 26 … 50', '1 … 49 [50]'])
  const { pages } = searchView(found(1000, 50), { ...request, page: 1 }, 'zh-Hans')
  expect([pages?.previous, pages?.next]).toEqual([null, `/search?${new URLSearchParams({ q: '金正恩', page: '2' })}`])
})

test('nothing found, and a page that is not there, are told apart', () => {
  expect(searchView(found(0), request, 'zh-Hans').empty).toBe('none')
  const beyond = searchView(found(30, 2, []), { ...request, page: 9 }, 'zh-Hans')
  expect([beyond.empty, beyond.firstPage, beyond.pages?.next, beyond.pages?.previous])
    .toEqual(['beyond', `/search?${new URLSearchParams({ q: '金正恩' })}`, null, `/search?${new URLSearchParams({ q: '金正恩', page: '2' })}`])
})

test('a hit is a card with what answers marked, and the other language can be asked the same', () => {
  const view = searchView(found(1), request, 'zh-Hans')
  expect(view.hits).toMatchObject([{ card: { key: 'p1', href: '/predictions/trump-kim-2025' }, title: [{ text: '金正恩', marked: true }] }])
  expect(view.inOtherLanguage).toBe(`/en/search?${new URLSearchParams({ q: '金正恩' })}`)
  expect(view.empty).toBeNull()
})
