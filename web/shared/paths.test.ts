import {
  authorPath, categoryPath, eventPath, homePath, isPagePath, ledgerPath, predictionPath, searchPath, slugOfPredictionPath, trackRecordPath,
} from './paths'

test('English stands under /en', () => {
  expect([homePath('zh-Hans'), predictionPath('zh-Hans', 'a'), eventPath('zh-Hans', 'b'), categoryPath('zh-Hans', 'c')])
    .toEqual(['/', '/predictions/a', '/events/b', '/categories/c'])
  expect([homePath('en'), predictionPath('en', 'a'), eventPath('en', 'b'), categoryPath('en', 'c')])
    .toEqual(['/en', '/en/predictions/a', '/en/events/b', '/en/categories/c'])
  expect([authorPath('zh-Hans', 'a'), trackRecordPath('en'), ledgerPath('zh-Hans')]).toEqual(['/authors/a', '/en/track-record', '/ledger'])
  expect([searchPath('zh-Hans'), searchPath('en')]).toEqual(['/search', '/en/search'])
})

test('a slug cannot leave its place', () => {
  expect(predictionPath('en', '../x?y')).toBe('/en/predictions/..%2Fx%3Fy')
})

test.each([
  ['/predictions/a-b', 'a-b'], ['/en/predictions/a?x=1', 'a'], ['/predictions/a/', 'a'], ['/predictions/', null], ['/predictions/a/b', null],
  ['/events/a', null], ['/predictions/%E0%A4%A', null],
])('the slug in %s is %s', (path, slug) => {
  expect(slugOfPredictionPath(path)).toBe(slug)
})

test.each([
  ['/', true], ['/en', true], ['/predictions/a', true], ['/api/health', false], ['/graphql', false], ['/uploads/a.jpg', false], ['/beacon/view', false],
  ['/_nuxt/a.css', false], ['/__nuxt_error?x', false], ['/enhance.js?v=1', false], ['/preview.js?v=1', false], ['/graphqlx', true],
  ['/track-record?page=2', true], ['/track-record.csv?author=a', false], ['/ledger', true], ['/ledger.ndjson', false],
  ['/og/a.png', false], ['/en/og/a.png?v=1', false], ['/og.png', false], ['/en/og', true], ['/oembed?url=x', false], ['/embed.css', false], ['/en/embed/a', true],
])('%s is a page: %s', (path, isPage) => {
  expect(isPagePath(path)).toBe(isPage)
})
