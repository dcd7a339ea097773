import { isFromElsewhere, isSameOrigin } from './sameOrigin'

const site = 'https://presage.example'

test.each([
  [{ 'sec-fetch-site': 'same-origin' }, true],
  [{ 'sec-fetch-site': 'cross-site', 'origin': site }, false],
  [{ 'sec-fetch-site': 'none' }, false],
  [{ origin: site }, true],
  [{ origin: 'http://127.0.0.1:3000', host: '127.0.0.1:3000' }, true],
  [{ origin: 'https://evil.example', host: '127.0.0.1:3000' }, false],
  [{ origin: 'null' }, false],
  [{}, false],
])('%j: %p', (headers, isSame) => {
  expect(isSameOrigin(headers, site)).toBe(isSame)
})

test.each([
  [{ 'sec-fetch-site': 'same-origin' }, false],
  [{ 'sec-fetch-site': 'cross-site' }, true],
  [{ 'sec-fetch-site': 'same-site', 'origin': site }, true],
  [{ origin: site }, false],
  [{ origin: 'https://evil.example' }, true],
  [{ origin: 'null' }, true],
  [{}, false],
])('a form with %j is from elsewhere: %p', (headers, isElsewhere) => {
  expect(isFromElsewhere(headers, site)).toBe(isElsewhere)
})
