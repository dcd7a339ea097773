import { card } from '../../test/fixtures/article'
import { categoryView } from './categoryView'

const categories = [{ name: '地缘政治', nameEn: 'Geopolitics', slug: 'geopolitics', description: '国与国之间。', descriptionEn: 'Between states.' }]

test('a section has its name and its articles', () => {
  expect(categoryView({ categories, predictions: [card] }, { slug: 'geopolitics', page: 1 }, 'en')).toMatchObject({
    name: { text: 'Geopolitics' }, description: { text: 'Between states.' }, articles: [{ key: 'p1' }], pages: null,
  })
})

test('an unknown section is none, and neither is a page past the end of one', () => {
  expect(categoryView({ categories, predictions: [] }, { slug: 'weather', page: 1 }, 'en')).toBeNull()
  expect(categoryView({ categories, predictions: [] }, { slug: 'geopolitics', page: 2 }, 'en')).toBeNull()
})
