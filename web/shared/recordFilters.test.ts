import { pageNumber, recordFilters, recordQuery, recordVariables } from './recordFilters'

const nothing = { author: null, category: null, from: null, to: null, state: null }

test('empty fields of the form filter nothing, and strange parameters are not ours', () => {
  expect(recordFilters({})).toEqual(nothing)
  expect(recordFilters({ author: '', category: '', result: '', from: '', to: '', utm_source: 'x' })).toEqual(nothing)
})

test('filters become variables of the API, whole days of UTC', () => {
  expect(recordVariables({ author: 'a1', category: 'c1', from: '2025-01-01', to: '2025-12-31', state: 'right' })).toEqual({
    author: 'a1', category: 'c1', from: '2025-01-01T00:00:00.000Z', to: '2025-12-31T23:59:59.999Z', result: 'right',
  })
  expect(recordVariables({ ...nothing, state: 'open' })).toEqual({ result: 'pending' })
  expect(recordVariables({ ...nothing, state: 'overdue' })).toEqual({ overdue: true })
  expect(recordVariables(nothing)).toEqual({})
})

test('days the wrong way round are turned', () => {
  expect(recordFilters({ from: '2025-12-31', to: '2025-01-01' })).toMatchObject({ from: '2025-01-01', to: '2025-12-31' })
})

test.each([
  { author: '../x' }, { author: ['a', 'b'] }, { category: 'a b' }, { from: '2025-02-30' }, { from: '31.12.2025' }, { to: 'soon' }, { result: 'banana' },
  { from: '0000-01-01' }, { author: 'a'.repeat(65) },
])('%j makes no sense', (query) => {
  expect(recordFilters(query)).toBeNull()
})

test('an address says what is asked for and no more', () => {
  expect(recordQuery(nothing)).toBe('')
  expect(recordQuery({ ...nothing, author: 'a1', state: 'overdue' }, 3)).toBe('?author=a1&result=overdue&page=3')
})

test.each([[undefined, 1], ['', 1], ['7', 7], ['0', null], ['-1', null], ['1.5', null], ['x', null], [['1', '2'], null], ['10000', null]])('page %j is %j', (value, page) => {
  expect(pageNumber(value)).toBe(page)
})
