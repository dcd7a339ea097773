import { card } from '../../test/fixtures/article'
import { articlesPerPage, listPage, stretchOf } from './listPage'

const articles = (number: number) => Array.from({ length: number }, (_, index) => ({ ...card, documentId: `p${index}` }))
const at = (page: number) => ({ page, path: '/categories/economy' })

test('a list that one page holds has no links', () => {
  const view = listPage(articles(articlesPerPage), at(1), 'zh-Hans')
  expect([view?.articles.length, view?.pages]).toEqual([articlesPerPage, null])
})

test('one more than a page shows is not shown, and makes an older page', () => {
  const view = listPage(articles(articlesPerPage + 1), at(1), 'zh-Hans')
  expect(view?.articles).toHaveLength(articlesPerPage)
  expect(view?.pages).toEqual({ previous: null, next: '/categories/economy?page=2', current: '第1页' })
})

test('the first page has one address, and the last has no older one', () => {
  expect(listPage(articles(3), at(2), 'en')?.pages).toEqual({ previous: '/categories/economy', next: null, current: 'Page 2' })
  expect(listPage(articles(3), at(3), 'en')?.pages?.previous).toBe('/categories/economy?page=2')
})

test('past the end there is no page; an empty list has one', () => {
  expect(listPage([], at(2), 'zh-Hans')).toBeNull()
  expect(listPage([], at(1), 'zh-Hans')).toEqual({ articles: [], pages: null })
})

test('no link leads deeper than the API reads', () => {
  expect(stretchOf(417)).toEqual({ start: 9984, limit: articlesPerPage + 1 })
  expect(stretchOf(418)).toBeNull()
  expect(stretchOf(9999, 18)).toBeNull()
  expect(listPage(articles(articlesPerPage + 1), at(417), 'zh-Hans')?.pages?.next).toBeNull()
})
