import { GraphQLError } from 'graphql'
import { createErrorFormatter } from './publicErrors'

test('an error on the list keeps its words and nothing else', () => {
  const reports: string[] = []
  const format = createErrorFormatter((message) => reports.push(message))
  const formatted = { message: 'locale: use one of zh-Hans, en.', path: ['site'], extensions: { code: 'BAD_USER_INPUT', stacktrace: ['at secret.ts'], error: { details: 1 } } }
  expect(format(formatted, new Error())).toEqual({ message: 'locale: use one of zh-Hans, en.', path: ['site'], extensions: { code: 'BAD_USER_INPUT' } })
  expect(reports).toEqual([])
})

test('any other error is told by an id, under which the log holds the cause', () => {
  const reports: string[] = []
  const format = createErrorFormatter((message) => reports.push(message))
  const cause = new Error('duplicate key value violates "admin_users_email"')
  const formatted = { message: cause.message, path: ['predictions'], extensions: { code: 'INTERNAL_SERVER_ERROR' } }
  const answer = format(formatted, new GraphQLError(cause.message, { originalError: cause }))
  expect(answer).toEqual({ message: 'Internal Server Error', path: ['predictions'], extensions: { code: 'INTERNAL_SERVER_ERROR', id: expect.any(String) } })
  expect(reports).toHaveLength(1)
  expect(reports[0]).toContain(String(answer.extensions?.id))
  expect(reports[0]).toContain('admin_users_email')
})

test('a code of our own making, and none, are not told either', () => {
  const format = createErrorFormatter(() => {})
  expect(format({ message: 'x', extensions: { code: '23505' } }, new Error()).message).toBe('Internal Server Error')
  expect(format({ message: 'x' }, new Error()).message).toBe('Internal Server Error')
})
