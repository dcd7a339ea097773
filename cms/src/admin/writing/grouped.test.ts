import { groupedForms } from '../../editing/groups'
import { fieldWords } from '../../editing/fieldWords'
import { views } from '../../editing/views'
import { grouped, groupHeading, type Rows } from './grouped'

const article = groupedForms['api::prediction.prediction']
const verdict = groupedForms['api::verdict.verdict']
const laid = (rows: string[][]): Rows => rows.map(row => row.map(name => ({ name, type: 'string', attribute: { type: 'string' } })))
const rowsOf = (uid: string) => laid((views[uid]?.edit ?? []).map(row => row.map(([name]) => name)))
const ours = rowsOf('api::prediction.prediction')
const names = (part: Rows) => part.map(row => row.map(({ name, type }) => (type === groupHeading ? '#' : name)).join(' '))
const once = (field: string) => ({ visible: { '!!': [{ var: field }] } })

test.each(Object.entries(groupedForms))('%s: every group begins where a row does, every field named is one of the form', (uid, form) => {
  const firsts = rowsOf(uid).map(([first]) => first?.name)
  expect(form.groups.map(({ field }) => field).filter(field => !firsts.includes(field))).toEqual([])
  const known = Object.keys(fieldWords[uid] ?? {})
  expect([...Object.entries(form.shownWith).flat(), ...form.marks].filter(name => !known.includes(name))).toEqual([])
})

test('the marks of a form are of no other', () => {
  const marked = (uid: string, marks: string[]) => marks.every(mark => rowsOf(uid).flat().some(({ name }) => name === mark))
  for (const [uid, { marks }] of Object.entries(groupedForms)) {
    expect(Object.keys(views).filter(other => marked(other, marks))).toEqual([uid])
  }
})

test('the form is parted, and loses no row', () => {
  const parts = grouped(ours, article)
  expect(parts.map(part => names(part).slice(0, 2))).toEqual([
    ['#', 'title'], ['#', 'summary'], ['body'], ['#', 'verdict rationale'], ['#', 'sources'], ['#', 'slug publishAt'],
  ])
  const fields = parts.flat(2).filter(({ type }) => type !== groupHeading)
  expect(fields.map(({ name }) => name)).toEqual(ours.flat().map(({ name }) => name))
})

test('what an administrator moved stays where it was moved to', () => {
  expect(grouped(laid([['category'], ['title'], ['body'], ['summary']]), article).map(names))
    .toEqual([['category'], ['#', 'title'], ['body'], ['#', 'summary']])
})

test('a field that needs another is shown with it alone, and so is its heading', () => {
  const rows = grouped(ours, article).flat()
  const at = rows.findIndex(([first]) => first?.name === 'correctionKind')
  const shown = once('firstPublishedAt')
  expect(rows.slice(at - 1, at + 1).flat().map(({ attribute }) => attribute.conditions)).toEqual([shown, shown, shown])
  expect(rows[0]?.[0]?.attribute.conditions).toBeUndefined()
})

test('a new verdict is its answer and its probability: what freezes later is shown once it is frozen', () => {
  const rows = grouped(rowsOf('api::verdict.verdict'), verdict).flat()
  const free = rows.flat().filter(({ attribute }) => attribute.conditions === undefined)
  expect(free.map(({ name }) => name)).toEqual(['answer', 'probability'])
  expect(rows.flat().filter(({ type }) => type === groupHeading).map(({ attribute }) => attribute.conditions)).toEqual([once('issuedAt'), once('issuedAt')])
})
