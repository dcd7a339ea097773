import { commentParameters, commentsAsked, commentsPageHref, receivedPath } from './commentPaths'

test('without parameters: the newest threads, and nothing in particular', () => {
  expect(commentsAsked({ utm_source: 'x' })).toEqual({ page: 1, isOldestFirst: false, at: null, after: null, reply: null, report: null, reported: null, isReceived: false })
})

test.each(['comment', 'after', 'reply', 'report', 'reported'])('%s names the comment that the page is about', (name) => {
  expect(commentsAsked({ [name]: 'abc123' })?.at).toBe('abc123')
})

test('a comment that was received is on the page of its thread', () => {
  expect(commentsAsked({ comment: 'received' })).toMatchObject({ isReceived: true, at: null })
  expect(commentsAsked({ comment: 'received', thread: 'abc' })).toMatchObject({ isReceived: true, at: 'abc' })
  expect(receivedPath('/predictions/a', 'abc')).toBe('/predictions/a?comment=received&thread=abc#comments')
})

test.each(['0', '-1', '1e2', '501', '9999', '01', 'x', '', '２'])('%j is no page of comments', (comments) => {
  expect(commentsAsked({ comments })).toBeNull()
  expect(commentsAsked({ comments: [comments, '1'] })).toBeNull()
})

test.each(['../x', '<script>', 'a b', '', 'x'.repeat(65), { a: 1 }, null])('%j is no id, and ignored', (value) => {
  for (const name of commentParameters.filter(name => name !== 'comments')) expect(commentsAsked({ [name]: value })).toMatchObject({ at: null, isReceived: false })
})

test('the first page in the usual order has the article’s own address', () => {
  expect([commentsPageHref('/a', 1, false), commentsPageHref('/a', 2, false), commentsPageHref('/a', 1, true)]).toEqual(['/a#comments', '?comments=2#comments', '?sort=oldest#comments'])
})
