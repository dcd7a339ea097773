import { describedPicture, undescribedPictures } from './bodyPictures'

const picture = (image: object) => ({ type: 'image', image: { name: 'IMG_1.jpg', ...image }, children: [{ type: 'text', text: '' }] })
const paragraph = { type: 'paragraph', children: [{ type: 'text', text: '一' }] }

test('pictures are counted from the first, and the file’s name describes nothing', () => {
  expect(undescribedPictures([
    picture({ alternativeText: '两把椅子' }), paragraph, picture({ alternativeText: 'IMG_1.jpg' }), picture({ alternativeText: ' ' }), picture({ alternativeText: null }),
  ])).toEqual([2, 3, 4])
})

test.each([null, undefined, 'text', [null, 1, paragraph], []])('there are none in %j', body => {
  expect(undescribedPictures(body)).toEqual([])
})

test('a broken image says nothing', () => {
  expect([describedPicture(null), describedPicture({}), describedPicture({ alternativeText: 1 })]).toEqual(['', '', ''])
})
