import { readSort } from './sort'

const allowed = ['firstPublishedAt', 'updatedAt'] as const
const fallback = [{ by: 'firstPublishedAt', direction: 'desc' }] as const

test('a field, and a field with its direction', () => {
  expect(readSort(['updatedAt'], allowed, fallback)).toEqual([{ by: 'updatedAt', direction: 'asc' }])
  expect(readSort(['firstPublishedAt:desc', 'updatedAt:asc'], allowed, fallback)).toHaveLength(2)
})

test('nothing asked for is the default order', () => {
  expect(readSort([], allowed, fallback)).toBe(fallback)
  expect(readSort(undefined, allowed, fallback)).toBe(fallback)
})

test.each([['searchText'], ['createdBy.password:asc'], ['updatedAt:sideways'], ['updatedAt:asc:desc']])('%s is refused, and the allowed fields are named', (entry) => {
  expect(() => readSort([entry], allowed, fallback)).toThrow('sort: use one of firstPublishedAt, updatedAt')
})
