import { searchHref, searchRequest } from './searchRequest'

test('an address says what is asked for', () => {
  expect(searchRequest({ q: ' 美联储　降息 ', category: 'abc123', result: 'right', page: '3' })).toEqual({ query: '美联储 降息', category: 'abc123', result: 'right', page: 3 })
})

test.each([
  [{}], [{ q: '' }], [{ q: null }], [{ q: '  ', page: '0', result: 'best', category: '"><script>' }], [{ page: '-1' }], [{ page: '1e3' }], [{ page: '1.5', result: '' }],
])('what is not understood in %j is as if it were not there', (address) => {
  expect(searchRequest(address)).toEqual({ query: '', category: null, result: null, page: 1 })
})

test('a parameter that comes twice counts once, and nothing is longer or further than the API takes', () => {
  const request = searchRequest({ q: [`${'字'.repeat(199)}😀`, 'other'], page: '99999' })
  expect(request.query).toHaveLength(200)
  expect(request.query.isWellFormed()).toBe(true)
  expect(request.page).toBe(50)
})

test('an address leads back to its request, in either language', () => {
  const request = { query: 'A&B "降息" #?%', category: 'abc123', result: 'void', page: 2 } as const
  for (const locale of ['zh-Hans', 'en'] as const) {
    const url = new URL(searchHref(locale, request), 'http://paper')
    expect(url.pathname).toBe(locale === 'en' ? '/en/search' : '/search')
    expect(searchRequest(Object.fromEntries(url.searchParams))).toEqual(request)
  }
  expect(searchHref('zh-Hans', { query: '', category: null, result: null, page: 1 })).toBe('/search')
})
