import { pictureOf } from './pictureOf'

test.each([
  '/uploads/chairs_1f0c9e.jpg', '/uploads/thumbnail_chairs_1f0c9e.jpg', '/uploads/large_chairs_1f0c9e.jpg', '/uploads/w384_chairs_1f0c9e.webp',
  '/uploads/w1920_chairs_1f0c9e.webp', '/uploads/chairs_1f0c9e',
])('%s is of one picture', (path) => {
  expect(pictureOf(path)).toBe('/uploads/chairs_1f0c9e')
})

test('a picture named like a size is still that of its sizes, and of no other', () => {
  const one = pictureOf('/uploads/large_w2_dog_77aa01.png')
  expect(pictureOf('/uploads/w720_large_w2_dog_77aa01.webp')).toBe(one)
  expect(pictureOf(one)).toBe(one)
  expect(one).not.toBe(pictureOf('/uploads/dog_9900ff.png'))
  expect(pictureOf('/uploads/small.png')).toBe('/uploads/small')
})
