import { visitOf } from './visit'

const secret = 's'.repeat(40)
const reader = { address: '203.0.113.7', userAgent: 'Firefox' }
const at = (time: string) => Date.parse(time)
const visitorAt = (time: string, who = reader) => visitOf(secret, 'abc', who, at(time)).visitor

describe('visitOf', () => {
  test('a visitor has one name all day, another the next day, and none that could be read', () => {
    const visitor = visitorAt('2025-11-30T00:00:00Z')
    expect(visitorAt('2025-11-30T23:59:59Z')).toBe(visitor)
    expect(visitorAt('2025-12-01T00:00:00Z')).not.toBe(visitor)
    expect(visitor).toMatch(/^[\w-]{43}$/)
  })

  test('in the first half hour of a day, the name of yesterday is known too', () => {
    const yesterday = visitorAt('2025-11-30T23:50:00Z')
    expect(visitOf(secret, 'abc', reader, at('2025-12-01T00:10:00Z')).visitorBefore).toBe(yesterday)
    const noon = visitOf(secret, 'abc', reader, at('2025-12-01T12:00:00Z'))
    expect(noon.visitorBefore).toBe(noon.visitor)
  })

  test('network, user agent and secret make the visitor', () => {
    const time = '2025-11-30T12:00:00Z'
    const visitor = visitorAt(time, { ...reader, address: '2001:db8::1' })
    expect(visitorAt(time, { ...reader, address: '2001:db8::2' })).toBe(visitor)
    expect(visitorAt(time, { ...reader, address: '2001:db8:0:1::1' })).not.toBe(visitor)
    expect(visitorAt(time, { address: '2001:db8::1', userAgent: 'Safari' })).not.toBe(visitor)
    expect(visitOf('t'.repeat(40), 'abc', { ...reader, address: '2001:db8::1' }, at(time)).visitor).not.toBe(visitor)
  })
})
