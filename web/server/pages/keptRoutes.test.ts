import { everyPath, keptPageOf, withoutLanguage } from './keptRoutes'

const keyOf = (url: string) => {
  const found = keptPageOf(url)
  return found && found !== 'fresh' ? found.key : found
}

test.each([
  ['/', '/'], ['/en', '/en'], ['/en/', '/en'],
  ['/predictions/a-b', '/predictions/a-b'], ['/predictions/a-b/', '/predictions/a-b'], ['/en/predictions/a-b.md', '/en/predictions/a-b.md'],
  ['/categories/economy?page=2', '/categories/economy?page=2'],
  ['/og/a-b.png?v=1&x=2', '/og/a-b.png'], ['/en/og/a.png', '/en/og/a.png'], ['/og.png?v=2', '/og.png'],
  ['/embed/a?utm=1', '/embed/a'], ['/en/embed/a?theme=dark&x=1', '/en/embed/a?theme=dark'],
  ['/feed.xml', '/feed.xml'], ['/en/authors/wang/atom.xml', '/en/authors/wang/atom.xml'],
])('%s is kept as %s', (url, key) => {
  expect(keyOf(url)).toBe(key)
})

test.each([
  '/predictions/a?utm_source=x', '/predictions/a?a=1&b=2&page2=3', '/predictions/a?', '/predictions/a/?x', '/predictions/a?__proto__=1', '/predictions/a?%00=%ff',
])('what a page does not understand makes no other page: %s', (url) => {
  expect(keyOf(url)).toBe('/predictions/a')
})

test('the front page is one page, whatever number is asked for', () => {
  expect(keyOf('/?page=2')).toBe('/')
})

test.each(['0', '-1', '1e9', '99999', '01', '2.0', ' 2', '２', '../x', ''])('a page number %j is none, and not kept', (number) => {
  expect(keptPageOf(`/events/a?page=${encodeURIComponent(number)}`)).toBe('fresh')
  expect(keptPageOf(`/events/a?page=2&page=${encodeURIComponent(number)}`)).toBe('fresh')
})

test.each(['/predictions/a?comment=received', '/predictions/a?utm=1&comments=2', '/predictions/a?reply=c1', '/predictions/a?report=c1', '/predictions/a?sort=oldest', '/track-record?category=x', '/track-record?page=2&from=2025-01-01'])(
  '%s is printed for each request', (url) => expect(keptPageOf(url)).toBe('fresh'),
)

test.each([
  '/og/A.png', '/og/a.jpg', '/og/a/b.png', '/og/.png', '/oembed?url=x', '/embed/', '/search?q=a', '/graphql', '/api/health', '/uploads/a.png', '/beacon/view', '/go/abc', '/admin', '/predictions', '/predictions/A', '/predictions/a--b',
  '/predictions/%61', '/predictions/a/b', '//predictions/a', '/en/en', '/enx', '/predictions/..', '/predictions/a%00', `/predictions/a${'\n'}`,
])('%s is not kept', (url) => {
  expect(keptPageOf(url)).toBeNull()
})

test('every fixed page is one that is kept', () => {
  for (const path of everyPath) expect(keyOf(path)).toBe(path)
  expect(everyPath).toContain('/en')
})

test('a path without its language', () => {
  expect(['/', '/en', '/en/events/a', '/events/en', '/english'].map(withoutLanguage)).toEqual(['/', '/', '/events/a', '/events/en', '/english'])
})
