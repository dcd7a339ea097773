import { picture } from './picture'

const file = {
  url: '/uploads/chairs.jpg',
  width: 1600,
  height: 900,
  alternativeText: 'from the library',
  formats: {
    thumbnail: { url: '/uploads/thumbnail_chairs.jpg', width: 245, height: 138 },
    large: { url: '/uploads/large_chairs.jpg', width: 1000, height: 563 },
    small: { url: '/uploads/small_chairs.jpg', width: 500, height: 281 },
  },
}

test('every size by width, the largest up to 1,200 px for browsers without srcset, and the place kept', () => {
  expect(picture(file, '两把椅子')).toEqual({
    src: '/uploads/large_chairs.jpg',
    srcset: '/uploads/thumbnail_chairs.jpg 245w, /uploads/small_chairs.jpg 500w, /uploads/large_chairs.jpg 1000w, /uploads/chairs.jpg 1600w',
    width: 1600,
    height: 900,
    alt: '两把椅子',
  })
})

test('a crop is not the same picture smaller', () => {
  const square = { url: '/uploads/square.jpg', width: 300, height: 300 }
  expect(picture({ ...file, formats: { square } }, '').srcset).toBe('')
})

test.each([null, 'x', [], { large: null }, { large: { url: 3, width: 1, height: 1 } }, { large: { url: '/a', width: 0, height: 0 } }])(
  'formats of %j leave the file alone', (formats) => {
    expect(picture({ ...file, formats }, '')).toMatchObject({ src: '/uploads/chairs.jpg', srcset: '' })
  })

test('without a size of its own the file is still shown', () => {
  expect(picture({ ...file, width: null, height: null, formats: null }, null))
    .toEqual({ src: '/uploads/chairs.jpg', srcset: '', width: undefined, height: undefined, alt: 'from the library' })
})

test('a comma in an address does not split the list', () => {
  expect(picture({ ...file, formats: { large: { url: '/uploads/a,b.jpg', width: 1000, height: 563 } } }, '').srcset)
    .toBe('/uploads/a%2Cb.jpg 1000w, /uploads/chairs.jpg 1600w')
})
