import { withWaiting, type ListOrder } from './waitingComments'

const at = (documentId: string, day: number | null, parent: string | null = null) => ({ documentId, parent, createdAt: day === null ? null : `2025-09-${String(day).padStart(2, '0')}T00:00:00Z` })
const newest: ListOrder = { isNewestFirst: true, isFirstPage: true, isLastPage: true }
const oldest: ListOrder = { ...newest, isNewestFirst: false }
const keys = (...given: Parameters<typeof withWaiting<ReturnType<typeof at>, ReturnType<typeof at>>>) => withWaiting(...given).map(({ thread }) => thread.documentId).join(' ')
const down = [at('c20', 20), at('c10', 10)]
const up = [at('c10', 10), at('c20', 20)]

test.each([
  ['newest first', down, newest, 'w25 c20 w15 c10 w5'],
  ['oldest first', up, oldest, 'w5 c10 w15 c20 w25'],
])('%s, each is between what it was written between', (_, threads, order, expected) => {
  expect(keys(threads, [at('w5', 5), at('w15', 15), at('w25', 25)], order)).toBe(expected)
})

test.each([
  ['the first of newest', down, { ...newest, isLastPage: false }, 'w25 c20 w15 c10'],
  ['the last of newest', down, { ...newest, isFirstPage: false }, 'c20 w15 c10 w5'],
  ['one amid newest', down, { ...newest, isFirstPage: false, isLastPage: false }, 'c20 w15 c10'],
  ['the first of oldest', up, { ...oldest, isLastPage: false }, 'w5 c10 w15 c20'],
  ['the last of oldest', up, { ...oldest, isFirstPage: false }, 'c10 w15 c20 w25'],
])('on %s pages only what belongs there', (_, threads, order, expected) => {
  expect(keys(threads, [at('w5', 5), at('w15', 15), at('w25', 25)], order)).toBe(expected)
})

test('where nothing is yet it stands alone', () => {
  expect(keys([], [at('w5', 5)], newest)).toBe('w5')
})

test('a place that has lost its time moves nothing', () => {
  expect(keys([at('gone', null), at('c20', 20), at('gone2', null)], [at('w25', 25)], newest)).toBe('gone w25 c20 gone2')
})

test('a reply goes to its thread, and nowhere when that is on another page', () => {
  const page = withWaiting(down, [at('w1', 25, 'c10'), at('w2', 25, 'c99')], newest)
  expect(page.map(({ thread, own }) => [thread.documentId, own.map(({ documentId }) => documentId)])).toEqual([['c20', []], ['c10', ['w1']]])
})
