import { messagesFor } from '../../i18n/messages'
import { reportValues } from '#shared/commentReport'
import { reportFormView } from './reportFormView'

const words = messagesFor('en').comments

test('a fresh form has nothing chosen', () => {
  const form = reportFormView(undefined, words)
  expect(form).toMatchObject({ note: '', problems: [], reasonProblem: undefined, noteProblem: undefined, noteAttributes: {} })
  expect(form.reasons.map(({ value, isChosen }) => [value, isChosen])).toEqual([['spam', false], ['abuse', false], ['off_topic', false], ['other', false]])
})

test('a refused report is as it was, with what is wrong beside its field', () => {
  const values = reportValues(new URLSearchParams('report=c1&reason=other&note=one%0D%0Atwo'))
  expect(values).toEqual({ comment: 'c1', reason: 'other', note: 'one\ntwo' })
  const form = reportFormView({ values: values ?? { comment: '', reason: null, note: '' }, problems: [{ field: 'note', code: 'note_required', message: '' }] }, words)
  expect(form).toMatchObject({
    note: 'one\ntwo', noteProblem: words.report.error.note_required, problems: [{ href: '#report-note' }], noteAttributes: { 'aria-invalid': 'true' },
  })
  expect(form.reasons.find(({ isChosen }) => isChosen)?.value).toBe('other')
})

test('a reason that there is not is none, and another form is no report', () => {
  expect(reportValues(new URLSearchParams('report=c1&reason=boredom'))).toEqual({ comment: 'c1', reason: null, note: '' })
  expect(reportValues(new URLSearchParams('name=x&body=y'))).toBeNull()
})
