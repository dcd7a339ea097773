import { messagesFor } from '../../i18n/messages'
import type { CommentAttempt, CommentProblem } from '#shared/commentForm'
import { commentFormView } from './commentFormView'

const words = messagesFor('en').comments
const values = { parent: '', name: 'Mara', email: 'mara', body: 'Why?', consent: true, website: 'spam', stamp: 'old' }
const problem = (field: CommentProblem['field'], code: CommentProblem['code'], message = ''): CommentProblem => ({ field, code, message })
const attempt = (...problems: CommentProblem[]): CommentAttempt => ({ values, problems })

test('a fresh form is empty and carries the fresh stamp', () => {
  const form = commentFormView(undefined, 'fresh', words)
  expect(form.values).toEqual({ parent: '', name: '', email: '', body: '', consent: false, website: '', stamp: 'fresh' })
  expect(form.problems).toEqual([])
  expect(form.attributesOf.name).toEqual({ 'id': 'comment-name', 'aria-invalid': undefined, 'aria-describedby': undefined })
})

test('a refused comment keeps everything typed and says what is wrong beside the field', () => {
  const form = commentFormView(attempt(problem('email', 'email_invalid')), 'fresh', words)
  expect(form.values).toMatchObject({ name: 'Mara', email: 'mara', body: 'Why?', consent: true, stamp: 'old' })
  expect(form.problems).toEqual([{ href: '#comment-email', text: words.error.email_invalid }])
  expect(form.problemOf).toMatchObject({ email: words.error.email_invalid, name: undefined })
  expect(form.attributesOf.email).toEqual({ 'id': 'comment-email', 'aria-invalid': 'true', 'aria-describedby': 'comment-email-problem' })
})

test('an expired stamp is replaced, and the trap is never filled', () => {
  expect(commentFormView(attempt(problem(null, 'stamp_invalid')), 'fresh', words).values).toMatchObject({ stamp: 'fresh', website: '' })
})

test('a code the site has no words for is told in the CMS’s', () => {
  const unknown = 'soul_required' as CommentProblem['code']
  expect(commentFormView(attempt(problem(null, unknown, 'A soul is required.')), 'fresh', words).problems).toEqual([{ href: null, text: 'A soul is required.' }])
})
