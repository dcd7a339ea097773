import { isOfPlatform, pauseAfter } from './backOff'

const minute = 60_000
const steady = 0.5

describe('the pause after failures', () => {
  it('doubles with each one, up to six hours', () => {
    expect([1, 2, 3].map((failures) => pauseAfter(failures, 5 * minute, 0, steady))).toEqual([10 * minute, 20 * minute, 40 * minute])
    expect(pauseAfter(1000, 5 * minute, 0, steady)).toBe(360 * minute)
  })

  it('varies by a quarter', () => {
    expect(pauseAfter(1, 4 * minute, 0, 0)).toBe(6 * minute)
    expect(pauseAfter(1, 4 * minute, 0, 1)).toBe(10 * minute)
  })

  it('is never shorter than the platform asked for', () => {
    expect(pauseAfter(1, minute, 90 * minute, steady)).toBe(90 * minute)
    expect(pauseAfter(9, minute, minute, steady)).toBe(360 * minute)
  })
})

it('tells a platform that is away from an event that is odd', () => {
  expect((['rate_limited', 'timed_out', 'server_error', 'unreachable', 'not_json', 'cut_off'] as const).every(isOfPlatform)).toBe(true)
  expect((['not_found', 'changed_shape', 'impossible_price', 'empty'] as const).some(isOfPlatform)).toBe(false)
})
