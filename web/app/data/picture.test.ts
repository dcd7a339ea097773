import { picture } from './picture'

const file = {
  url: '/uploads/chairs.jpg',
  mime: 'image/jpeg',
  focalPoint: null,
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
    webp: '',
    width: 1600,
    height: 900,
    alt: '两把椅子',
    focus: null,
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
    .toEqual({ src: '/uploads/chairs.jpg', srcset: '', webp: '', width: undefined, height: undefined, alt: 'from the library', focus: null })
})

test('a comma in an address does not split the list', () => {
  expect(picture({ ...file, formats: { large: { url: '/uploads/a,b.jpg', width: 1000, height: 563 } } }, '').srcset)
    .toBe('/uploads/a%2Cb.jpg 1000w, /uploads/chairs.jpg 1600w')
})

const webp = {
  w384: { url: '/uploads/w384_chairs.webp', width: 384, height: 216, mime: 'image/webp' },
  w1600: { url: '/uploads/w1600_chairs.webp', width: 1600, height: 900, mime: 'image/webp' },
  w720: { url: '/uploads/w720_chairs.webp', width: 720, height: 405, mime: 'image/webp' },
}

test('sizes as WebP by width, and one of the own type for browsers that do not know it', () => {
  const formats = { ...webp, large: { ...file.formats.large, mime: 'image/jpeg' }, thumbnail: { ...file.formats.thumbnail, mime: 'image/jpeg' } }
  expect(picture({ ...file, formats }, '')).toMatchObject({
    src: '/uploads/large_chairs.jpg',
    srcset: '',
    webp: '/uploads/w384_chairs.webp 384w, /uploads/w720_chairs.webp 720w, /uploads/w1600_chairs.webp 1600w',
  })
})

test('a picture that came as WebP needs no other', () => {
  expect(picture({ ...file, url: '/uploads/chairs.webp', mime: 'image/webp', formats: { w384: webp.w384, w720: webp.w720 } }, '')).toMatchObject({
    src: '/uploads/w720_chairs.webp',
    srcset: '/uploads/w384_chairs.webp 384w, /uploads/w720_chairs.webp 720w, /uploads/chairs.webp 1600w',
    webp: '',
  })
})

test.each([
  [{ x: 12.4, y: 88 }, { x: 1, y: 9 }],
  [{ x: 0, y: 100 }, { x: 0, y: 10 }],
  [{ x: 50, y: 20 }, { x: 5, y: 2 }],
  [{ x: 52, y: 47 }, null],
])('what must stay in sight at %j is at %j tenths', (focalPoint, focus) => {
  expect(picture({ ...file, focalPoint }, '').focus).toEqual(focus)
})
