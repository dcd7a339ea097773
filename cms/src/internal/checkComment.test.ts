import { checkComment, type CommentInput } from './checkComment'
import { makeCommentStamp } from './commentStamp'

const secret = 's'.repeat(40)
const now = Date.parse('2025-11-30T12:00:00Z')
const input = (changes: Partial<CommentInput> = {}): CommentInput => ({
  prediction: 'abc',
  name: '读者',
  email: 'reader@example.com',
  body: '写得好。',
  consent: true,
  stamp: makeCommentStamp(secret, now - 60_000),
  ...changes,
})
const problemsOf = (changes: Partial<CommentInput>) => checkComment(input(changes), secret, now).problems

test('a good comment has no problems and is cleaned', () => {
  expect(checkComment(input({ name: ' 读\n者 ', email: ' reader@example.com ', body: ' a\u0000\r\nb ' }), secret, now)).toEqual({
    comment: { name: '读 者', email: 'reader@example.com', body: 'a\nb' },
    problems: [],
  })
})

test.each([
  ['name', { name: '\u200b ' }, 'name_required'],
  ['name', { name: '字'.repeat(61) }, 'name_too_long'],
  ['email', { email: '' }, 'email_required'],
  ['email', { email: 'reader@example' }, 'email_invalid'],
  ['body', { body: '\u202e\n' }, 'body_required'],
  ['body', { body: '字'.repeat(4001) }, 'body_too_long'],
  ['body', { name: 'www.a.com', body: 'https://b.com http://c.com' }, 'too_many_links'],
  ['consent', { consent: false }, 'consent_required'],
  [null, { stamp: makeCommentStamp(secret, now) }, 'too_fast'],
  [null, { stamp: 'forged' }, 'stamp_invalid'],
])('%s: %j is %s', (field, changes, code) => {
  expect(problemsOf(changes)).toEqual([{ field, code, message: expect.stringMatching(/\p{Script=Han}/u) as string }])
})

test('at the limits nothing is wrong', () => {
  const changes = { name: '字'.repeat(60), email: `${'x'.repeat(242)}@example.com`, body: ` ${'字'.repeat(4000)} ` }
  expect(changes.email).toHaveLength(254)
  expect(problemsOf(changes)).toEqual([])
  expect(problemsOf({ body: 'https://a.com www.b.com' })).toEqual([])
})

test('everything wrong is told at once, in the language of the page', () => {
  const problems = problemsOf({ locale: 'en', name: '', email: 'x', body: '', consent: false, stamp: '' })
  expect(problems.map(({ code }) => code)).toEqual(['name_required', 'email_invalid', 'body_required', 'consent_required', 'stamp_invalid'])
  for (const { message } of problems) expect(message).toMatch(/^[\x20-\x7e]+$/)
})

test('a message names the length that was typed', () => {
  expect(problemsOf({ body: 'x'.repeat(4321) })[0]?.message).toContain('4321')
})
