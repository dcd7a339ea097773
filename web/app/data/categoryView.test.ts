import { card } from '../../test/fixtures/article'
import { categoryView } from './categoryView'

const categories = [{ name: '地缘政治', nameEn: 'Geopolitics', slug: 'geopolitics', description: '国与国之间。', descriptionEn: 'Between states.' }]

test('a section has its name and its articles', () => {
  expect(categoryView({ categories, predictions: [card] }, 'geopolitics', 'en')).toMatchObject({
    name: { text: 'Geopolitics' }, description: { text: 'Between states.' }, articles: [{ key: 'p1' }],
  })
})

test('an unknown section is none', () => {
  expect(categoryView({ categories, predictions: [] }, 'weather', 'en')).toBeNull()
})
