import { marketPlatforms } from './market.js'
import { MarketProblem, type MarketProblemCode } from './problem.js'

const codes: Record<MarketProblemCode, true> = {
  not_a_market_url: true, not_found: true, unsupported_market: true,
  rate_limited: true, timed_out: true, cut_off: true, unreachable: true, server_error: true,
  refused_redirect: true, host_not_allowed: true, too_large: true,
  not_json: true, changed_shape: true, impossible_price: true, empty: true,
}

test.each(Object.keys(codes) as MarketProblemCode[])('%s speaks both languages, names the platform and says what to do', (code) => {
  for (const platform of [...marketPlatforms, null]) {
    const problem = new MarketProblem(code, { platform, field: 'a.b' })
    expect(problem.messages['zh-Hans']).toMatch(/\p{Script=Han}.*(?:请|手动)/u)
    expect(problem.messages['zh-Hans']).toMatch(/[。]$/)
    expect(problem.messages.en).not.toMatch(/\p{Script=Han}|undefined|null/u)
    expect(problem.messages['zh-Hans']).not.toMatch(/undefined|null/)
    expect(problem.message).toBe(problem.messages.en)
    expect(problem).toMatchObject({ name: 'MarketProblem', code, platform })
  }
})

test('a wait is told in seconds, and an HTTP status in brackets', () => {
  const limited = new MarketProblem('rate_limited', { platform: 'kalshi', retryAfter: 59_001 })
  expect(limited.messages).toEqual({
    'zh-Hans': 'Kalshi 认为我们请求太频繁。请在 60 秒后再试。',
    'en': 'Kalshi says we ask too often. Try again in 60 s.',
  })
  expect(new MarketProblem('server_error', { platform: 'manifold', status: 503 }).messages).toEqual({
    'zh-Hans': 'Manifold 出了故障（HTTP 503）。请稍后再试。',
    'en': 'Manifold failed to answer (HTTP 503). Try again later.',
  })
})
