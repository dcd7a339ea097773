import { securityHeaders } from './securityHeaders'

const http = 'http://127.0.0.1:3000'
const every = ['/', '/en/predictions/a?x=1', '/embed/a', '/en/embed/a', '/graphql?query=x', '/api/health', '/uploads/a.png', '/_nuxt/entry.css', '/go/a', '/anything', '/feed.xml', '/track-record.csv?x=1', '/og/a.png', '/en/og/a.png?v=1', '/og.png', '/embed.css', '/oembed?url=x', '/preview.js?v=1', '/preview/a.b.c', '/en/preview/a.b.json']

test.each(every)('%s: nothing runs that is not a file of this site', (path) => {
  const headers = securityHeaders(path, http)
  const policy = headers['content-security-policy'] ?? ''
  expect(policy).toMatch(/^default-src 'none'/)
  const scripts = /script-src ([^;]+)/.exec(policy)?.[1] ?? ''
  expect(scripts).not.toMatch(/unsafe|https?:|\*|data:/)
  expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': path.includes('/preview/') ? 'no-referrer' : 'strict-origin-when-cross-origin' })
})

test('only a card and a preview may stand in somebody else’s page', () => {
  for (const path of every) {
    const policy = securityHeaders(path, http)['content-security-policy'] ?? ''
    expect([path, /frame-ancestors ([^;]+)/.exec(policy)?.[1]]).toEqual([path, /embed\/|preview\//.test(path) ? '*' : '\'none\''])
    expect('x-frame-options' in securityHeaders(path, http)).toBe(!/embed\/|preview\//.test(path))
  }
  expect(securityHeaders('/embedded', http)['x-frame-options']).toBe('DENY')
})

test('browsers are held to https where the site has it, and only there', () => {
  expect(securityHeaders('/', 'https://paper.example')['strict-transport-security']).toBe('max-age=31536000')
  expect(securityHeaders('/', http)).not.toHaveProperty('strict-transport-security')
})

test('what others are meant to load they may', () => {
  for (const [path, policy] of [['/', 'same-origin'], ['/predictions/a?x=.json', 'same-origin'], ['/uploads/a.png', 'cross-origin'], ['/feed.json', 'cross-origin'], ['/graphql', 'cross-origin'],
    ['/en/og/a.png?v=1', 'cross-origin'], ['/en/og.png', 'cross-origin'], ['/embed.css?v=1', 'cross-origin'], ['/oembed?url=x', 'cross-origin']] as const) {
    expect([path, securityHeaders(path, http)['cross-origin-resource-policy']]).toEqual([path, policy])
  }
})

test('a preview is kept nowhere, found by no search, and sends nothing', () => {
  for (const path of ['/preview/a.b.c', '/en/preview/a.b.c?published', '/preview']) {
    expect(securityHeaders(path, http)).toMatchObject({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex, nofollow' })
    expect(securityHeaders(path, http)['content-security-policy']).toContain('form-action \'none\'')
  }
  expect(securityHeaders('/predictions/preview', http)).not.toHaveProperty('cache-control')
})
