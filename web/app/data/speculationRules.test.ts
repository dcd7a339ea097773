import { prerendered, speculationRules } from './speculationRules'

const site = 'https://presage.example'
const patterns = prerendered.map(pattern => new URLPattern({ ...pattern, baseURL: site }))
const isAhead = (path: string) => patterns.some(pattern => pattern.test(path, site))

test.each(['/', '/en', '/predictions/trump-kim-2025', '/en/predictions/a', '/events/a', '/en/categories/economy?page=2', '/authors/a', '/track-record', '/en/ledger'])(
  '%s may be printed ahead', path => expect(isAhead(path)).toBe(true),
)

test.each([
  '/go/abc', '/graphql', '/graphql?query=%7B__typename%7D', '/uploads/a.jpg', '/track-record.csv', '/ledger.ndjson', '/search?q=a', '/embed/a', '/api/health',
  '/predictions/a?comment=received', '/predictions/a?comments=2', '/track-record?author=a', '/ledger?before=3', '/admin', 'https://elsewhere.example/predictions/a',
])('%s is not', path => expect(isAhead(path)).toBe(false))

test('the rules hold no text that ends their element, and no pattern that browsers refuse', () => {
  expect(speculationRules).not.toContain('<')
  expect(patterns.filter(({ hasRegExpGroups }) => hasRegExpGroups)).toEqual([])
})
