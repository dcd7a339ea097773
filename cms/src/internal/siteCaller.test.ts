import { siteCaller } from './siteCaller'

const secret = 's'.repeat(40)
const call = (headers: Record<string, string>) => ({ req: { headers }, request: { ip: '192.0.2.1' } })
const claims = { 'x-presage-reader': '203.0.113.7', 'x-presage-reader-agent': 'Firefox', 'user-agent': 'the site' }

describe('siteCaller', () => {
  test('the site speaks for its reader', () => {
    expect(siteCaller(call({ ...claims, 'x-presage-site': secret }), secret)).toEqual({
      isSite: true, address: '203.0.113.7', userAgent: 'Firefox',
    })
  })

  test.each(['', 'wrong', `${secret}s`, secret.slice(1), secret.toUpperCase()])('with the secret "%s" nobody is believed', (given) => {
    expect(siteCaller(call({ ...claims, 'x-presage-site': given }), secret)).toEqual({
      isSite: false, address: '192.0.2.1', userAgent: 'the site',
    })
  })

  test('without a secret there is no site, not even one with an empty secret', () => {
    expect(siteCaller(call({ 'x-presage-site': '' }), '')).toMatchObject({ isSite: false })
    expect(siteCaller(call({}), secret)).toEqual({ isSite: false, address: '192.0.2.1', userAgent: '' })
  })

  test('X-Forwarded-For is not believed, not even from the site', () => {
    const forwarded = { 'x-forwarded-for': '198.51.100.1' }
    expect(siteCaller(call(forwarded), secret).address).toBe('192.0.2.1')
    expect(siteCaller(call({ ...forwarded, 'x-presage-site': secret }), secret).address).toBe('192.0.2.1')
  })

  test('a reader without a valid address is the connection', () => {
    expect(siteCaller(call({ 'x-presage-site': secret, 'x-presage-reader': '203.0.113.7, 10.0.0.1' }), secret)).toEqual({
      isSite: true, address: '192.0.2.1', userAgent: '',
    })
  })
})
