import { readerAddress, siteHeaders } from './reader'

test('without trusted proxies the connection counts, whatever is claimed', () => {
  expect(readerAddress('203.0.113.9', '1.2.3.4', 0)).toBe('203.0.113.9')
})

test('behind one proxy the last entry counts, which that proxy wrote; what stands before it was claimed', () => {
  expect(readerAddress('10.0.0.1', '1.2.3.4, 203.0.113.9', 1)).toBe('203.0.113.9')
})

test('behind two the last but one', () => {
  expect(readerAddress('10.0.0.1', '6.6.6.6, 203.0.113.9, 10.0.0.2', 2)).toBe('203.0.113.9')
})

test.each([undefined, '', 'unknown', '203.0.113.9:4711'])('X-Forwarded-For of %p falls back to the connection', (forwardedFor) => {
  expect(readerAddress('10.0.0.1', forwardedFor, 1)).toBe('10.0.0.1')
})

test('fewer entries than proxies: nobody vouches for them', () => {
  expect(readerAddress('10.0.0.1', '1.2.3.4', 2)).toBe('10.0.0.1')
})

test('an IPv4 address seen through IPv6 is the same reader', () => {
  expect(readerAddress('::ffff:203.0.113.9', undefined, 0)).toBe('203.0.113.9')
  expect(readerAddress('2001:db8::1', undefined, 0)).toBe('2001:db8::1')
})

test('a user agent cannot break out of its header', () => {
  const headers = siteHeaders('secret', { address: '203.0.113.9', userAgent: `Moz\r\nx-presage-site: me\u{1f600}${'a'.repeat(999)}` })
  expect(headers['x-presage-reader-agent']).toMatch(/^Mozx-presage-site: mea+$/)
  expect(headers['x-presage-reader-agent']).toHaveLength(400)
})
