import { uploadPath } from './uploadPath'

test.each(['/uploads/large_chairs_0a1b2c.jpg', '/uploads/a/b-c.webp'])('%s is a file', (path) => {
  expect(uploadPath(path)).toBe(path)
})

test('a query is left behind', () => {
  expect(uploadPath('/uploads/a.jpg?updated_at=1')).toBe('/uploads/a.jpg')
})

test.each([
  '/uploads', '/uploads/', '/uploads/../admin', '/uploads/..%2fadmin', '/uploads/%2e%2e/admin', '/uploads//a.jpg', '/uploads/.env', '/uploads/a/../../admin',
  '/uploads/a\\..\\admin', '/uploads/a.jpg/', '/uploadsx/a.jpg',
])('%s is none', (path) => {
  expect(uploadPath(path)).toBeNull()
})
