import { articleGroups, shownWith } from '../../editing/groups'
import { fieldWords } from '../../editing/fieldWords'
import { views } from '../../editing/views'
import { grouped, groupHeading, type Rows } from './grouped'

const view = views['api::prediction.prediction']
const laid = (rows: string[][]): Rows => rows.map(row => row.map(name => ({ name, type: 'string', attribute: { type: 'string' } })))
const ours = laid((view?.edit ?? []).map(row => row.map(([name]) => name)))
const names = (part: Rows) => part.map(row => row.map(({ name, type }) => (type === groupHeading ? '#' : name)).join(' '))

test('every group begins where a row of the form does, and every field hidden or leading is one', () => {
  const firsts = ours.map(([first]) => first?.name)
  expect(articleGroups.map(({ field }) => field).filter(field => !firsts.includes(field))).toEqual([])
  const known = Object.keys(fieldWords['api::prediction.prediction'] ?? {})
  expect(Object.entries(shownWith).flat().filter(name => !known.includes(String(name)))).toEqual([])
})

test('the form is parted, and loses no row', () => {
  const parts = grouped(ours, articleGroups)
  expect(parts.map(part => names(part).slice(0, 2))).toEqual([
    ['#', 'title'], ['#', 'summary'], ['body'], ['#', 'verdict rationale'], ['#', 'sources'], ['#', 'slug publishAt'],
  ])
  const fields = parts.flat(2).filter(({ type }) => type !== groupHeading)
  expect(fields.map(({ name }) => name)).toEqual(ours.flat().map(({ name }) => name))
})

test('what an administrator moved stays where it was moved to', () => {
  expect(grouped(laid([['category'], ['title'], ['body'], ['summary']]), articleGroups).map(names))
    .toEqual([['category'], ['#', 'title'], ['body'], ['#', 'summary']])
})

test('a field that needs another is shown with it alone, and so is its heading', () => {
  const rows = grouped(ours, articleGroups).flat()
  const at = rows.findIndex(([first]) => first?.name === 'correctionKind')
  const once = { visible: { '!!': [{ var: 'firstPublishedAt' }] } }
  expect(rows.slice(at - 1, at + 1).flat().map(({ attribute }) => attribute.conditions)).toEqual([once, once, once])
  expect(rows[0]?.[0]?.attribute.conditions).toBeUndefined()
})
