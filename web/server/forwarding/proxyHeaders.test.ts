import { headersForCms, headersForReader } from './proxyHeaders'

const own = { 'x-presage-site': 'secret', 'x-presage-reader': '203.0.113.9', 'x-presage-reader-agent': 'Mozilla' }

test('a reader’s copies of the site’s headers, cookies and credentials do not pass', () => {
  const sent = headersForCms({
    'host': 'presage.example', 'content-type': 'application/json', 'cookie': 'a=b', 'authorization': 'Bearer x', 'x-presage-site': 'guess',
    'x-presage-reader': '1.2.3.4', 'x-forwarded-for': '1.2.3.4', 'connection': 'keep-alive', 'upgrade': 'websocket', 'x-presage-preview': 'token',
  }, own)
  expect(sent).toEqual({ 'content-type': 'application/json', 'x-presage-preview': 'token', ...own })
})

test('what belongs to the connection to the CMS, and what is the site’s to say, does not come back', () => {
  const answered = headersForReader({
    'content-type': 'application/json', 'content-encoding': 'gzip', 'connection': 'close, x-hop', 'x-hop': '1', 'keep-alive': 'timeout=5',
    'transfer-encoding': 'chunked', 'set-cookie': ['a=b'], 'x-powered-by': 'Strapi', 'content-security-policy': 'none', 'etag': '"1"',
    'access-control-allow-origin': '*',
  })
  expect(answered).toEqual({ 'content-type': 'application/json', 'content-encoding': 'gzip', 'etag': '"1"', 'access-control-allow-origin': '*' })
})
