import { parseMarketUrl } from './parseMarketUrl.js'
import { MarketProblem } from './problem.js'

const trump = { platform: 'polymarket', kind: 'event', slug: 'who-will-trump-meet-with-in-2025', outcomeHint: null }
const kim = { ...trump, outcomeHint: 'will-trump-meet-kim' }

describe('Polymarket', () => {
  test.each([
    ['an event', 'https://polymarket.com/event/who-will-trump-meet-with-in-2025', trump],
    ['a market of an event', 'https://polymarket.com/event/who-will-trump-meet-with-in-2025/will-trump-meet-kim', kim],
    ['Chinese', 'https://polymarket.com/zh/event/who-will-trump-meet-with-in-2025', trump],
    ['Traditional Chinese', 'https://polymarket.com/zh-hant/event/who-will-trump-meet-with-in-2025/will-trump-meet-kim', kim],
    ['Brazilian Portuguese', 'https://polymarket.com/pt-br/event/who-will-trump-meet-with-in-2025', trump],
    ['German', 'https://polymarket.com/de/event/who-will-trump-meet-with-in-2025', trump],
    ['?tid=', 'https://polymarket.com/event/who-will-trump-meet-with-in-2025?tid=1735689600000', trump],
    ['?marketSlug=', 'https://polymarket.com/event/who-will-trump-meet-with-in-2025?marketSlug=will-trump-meet-kim', kim],
    ['tracking', 'https://polymarket.com/event/who-will-trump-meet-with-in-2025?via=x&utm_source=y&ref=z#comments', trump],
    ['no scheme', 'polymarket.com/event/who-will-trump-meet-with-in-2025', trump],
    ['www.', 'http://www.polymarket.com/event/who-will-trump-meet-with-in-2025', trump],
    ['www. without scheme', 'www.polymarket.com/event/who-will-trump-meet-with-in-2025', trump],
    ['a trailing slash', 'https://polymarket.com/event/who-will-trump-meet-with-in-2025/', trump],
    ['double slashes', 'https://polymarket.com//event//who-will-trump-meet-with-in-2025', trump],
    ['capitals in the host', 'HTTPS://Polymarket.COM/event/who-will-trump-meet-with-in-2025', trump],
    ['blanks and line breaks around', '\n\t https://polymarket.com/event/who-will-trump-meet-with-in-2025 \u3000\n', trump],
    ['quotes', '"https://polymarket.com/event/who-will-trump-meet-with-in-2025"', trump],
    ['Chinese quotes', '“https://polymarket.com/event/who-will-trump-meet-with-in-2025”', trump],
    ['angle brackets', '<https://polymarket.com/event/who-will-trump-meet-with-in-2025>', trump],
    ['a full stop', 'See https://polymarket.com/event/who-will-trump-meet-with-in-2025.', trump],
    ['Markdown', '[Trump](https://polymarket.com/event/who-will-trump-meet-with-in-2025)', trump],
    ['Chinese around', '请看https://polymarket.com/event/who-will-trump-meet-with-in-2025，谢谢！', trump],
    ['Chinese straight behind', '链接：https://polymarket.com/event/who-will-trump-meet-with-in-2025谢谢', trump],
    ['Chinese around, no scheme', '看（polymarket.com/zh/event/who-will-trump-meet-with-in-2025）这个', trump],
    ['a full-width question mark', 'https://polymarket.com/event/who-will-trump-meet-with-in-2025？怎么样', trump],
    ['full-width throughout', 'ｈｔｔｐｓ：／／ｐｏｌｙｍａｒｋｅｔ．ｃｏｍ／ｅｖｅｎｔ／who-will-trump-meet-with-in-2025', trump],
    ['a full-width colon', 'https：//polymarket.com/event/who-will-trump-meet-with-in-2025', trump],
    ['an invisible character', 'https://polymarket.com/event/who-will-trump-meet-with-in-2025\u200b', trump],
    ['another address before it', 'https://t.co/x https://polymarket.com/event/who-will-trump-meet-with-in-2025', trump],
  ])('%s', (_name, text, expected) => {
    expect(parseMarketUrl(text)).toMatchObject(expected)
  })

  test.each([
    'https://polymarket.com/market/will-trump-meet-kim',
    'https://polymarket.com/zh/market/will-trump-meet-kim?tid=17',
    'polymarket.com/market/will-trump-meet-kim/',
  ])('a market alone: %s', (text) => {
    expect(parseMarketUrl(text)).toEqual({
      platform: 'polymarket', kind: 'market', slug: 'will-trump-meet-kim', outcomeHint: 'will-trump-meet-kim', url: 'https://polymarket.com/market/will-trump-meet-kim',
    })
  })

  test('the address that comes back is bare', () => {
    expect(parseMarketUrl('http://www.polymarket.com/zh/event/a/b?via=x#y').url).toBe('https://polymarket.com/event/a/b')
    expect(parseMarketUrl('https://polymarket.com/event/a?marketSlug=b&via=x').url).toBe('https://polymarket.com/event/a/b')
  })

  test.each(['https://polymarket.com/', 'https://polymarket.com/event/', 'https://polymarket.com/leaderboard', 'https://polymarket.com/@user'])(
    'another page is a link: %s', (text) => {
      expect(parseMarketUrl(text)).toMatchObject({ platform: 'other' })
    })
})

describe('Kalshi', () => {
  const fed = { platform: 'kalshi', kind: 'event', slug: 'KXFEDDECISION-27JAN', outcomeHint: null }
  test.each([
    ['an event', 'https://kalshi.com/markets/kxfeddecision/fed-decision/kxfeddecision-27jan', fed],
    ['upper case', 'https://kalshi.com/markets/KXFEDDECISION/fed-decision/KXFEDDECISION-27JAN', fed],
    ['no scheme, www., query', 'www.kalshi.com/markets/kxfeddecision/fed-decision/kxfeddecision-27jan?op_market=1&utm_source=x', fed],
    ['amid Chinese', '请看kalshi.com/markets/kxfeddecision/fed-decision/kxfeddecision-27jan。', fed],
    ['/events/', 'https://kalshi.com/events/KXFEDDECISION-27JAN', fed],
    ['/events/ with its series', 'https://kalshi.com/events/kxfeddecision/kxfeddecision-27jan/', fed],
    ['a market behind it', 'https://kalshi.com/markets/kxfeddecision/fed-decision/kxfeddecision-27jan/kxfeddecision-27jan-c25', { ...fed, outcomeHint: 'KXFEDDECISION-27JAN-C25' }],
    ['a market in the fragment', 'https://kalshi.com/markets/kxfeddecision/fed-decision/kxfeddecision-27jan#kxfeddecision-27jan-c25', { ...fed, outcomeHint: 'KXFEDDECISION-27JAN-C25' }],
    ['a market in the query', 'https://kalshi.com/markets/kxfeddecision/fed-decision/kxfeddecision-27jan?market_ticker=KXFEDDECISION-27JAN-C25', { ...fed, outcomeHint: 'KXFEDDECISION-27JAN-C25' }],
    ['a fragment that is no market', 'https://kalshi.com/markets/kxfeddecision/fed-decision/kxfeddecision-27jan#comments', fed],
    ['a series', 'https://kalshi.com/markets/kxfeddecision', { ...fed, slug: 'KXFEDDECISION' }],
    ['a series with its title', 'https://kalshi.com/markets/kxfeddecision/fed-decision', { ...fed, slug: 'KXFEDDECISION' }],
  ])('%s', (_name, text, expected) => {
    expect(parseMarketUrl(text)).toMatchObject(expected)
  })

  test.each(['https://kalshi.com/', 'https://kalshi.com/markets', 'https://kalshi.com/about'])('another page is a link: %s', (text) => {
    expect(parseMarketUrl(text)).toMatchObject({ platform: 'other' })
  })
})

describe('Manifold', () => {
  const market = { platform: 'manifold', kind: 'event', slug: 'will-it-rain', outcomeHint: null, url: 'https://manifold.markets/Anna/will-it-rain' }
  test.each([
    ['a market', 'https://manifold.markets/Anna/will-it-rain'],
    ['an old embed', 'https://manifold.markets/embed/Anna/will-it-rain'],
    ['with fragment and query', 'https://manifold.markets/Anna/will-it-rain?r=QW5uYQ#comment'],
    ['without scheme, with slash', 'manifold.markets/Anna/will-it-rain/'],
    ['amid Chinese', '看看《https://manifold.markets/Anna/will-it-rain》吧'],
  ])('%s', (_name, text) => {
    expect(parseMarketUrl(text)).toEqual(market)
  })

  test.each(['https://manifold.markets/', 'https://manifold.markets/Anna', 'https://manifold.markets/topic/rain', 'https://manifold.markets/embed/grid/a', 'https://manifold.markets/news/rain'])(
    'another page is a link: %s', (text) => {
      expect(parseMarketUrl(text)).toMatchObject({ platform: 'other' })
    })
})

describe('what is only linked to', () => {
  test.each([
    ['https://www.metaculus.com/questions/1234/will-it-rain/', 'https://www.metaculus.com/questions/1234/will-it-rain/'],
    ['metaculus.com/questions/1234', 'https://www.metaculus.com/questions/1234/'],
    ['https://www.metaculus.com/zh/questions/1234/will-it-rain/?utm=x', 'https://www.metaculus.com/questions/1234/will-it-rain/'],
  ])('Metaculus: %s', (text, url) => {
    expect(parseMarketUrl(text)).toEqual({ platform: 'metaculus', url })
  })

  test.each([
    ['https://www.metaculus.com/tournament/x/', 'https://www.metaculus.com/tournament/x/'],
    ['https://www.gjopen.com/questions/3000', 'https://www.gjopen.com/questions/3000'],
    ['看https://zh.wikipedia.org/wiki/预测市场，', 'https://zh.wikipedia.org/wiki/%E9%A2%84%E6%B5%8B%E5%B8%82%E5%9C%BA'],
    ['https://user:secret@example.com/a', 'https://example.com/a'],
  ])('any other: %s', (text, url) => {
    expect(parseMarketUrl(text)).toEqual({ platform: 'other', url })
  })

  test.each([
    'https://polymarket.com.evil.example/event/a',
    'https://evil.example/polymarket.com/event/a',
    'https://evil.example/?u=polymarket.com/event/a',
    'https://polymarket.com@evil.example/event/a',
    'https://notpolymarket.com/event/a',
    'https://gamma-api.polymarket.com/event/a',
  ])('a host that only looks like one is not one: %s', (text) => {
    expect(parseMarketUrl(text)).toMatchObject({ platform: 'other' })
  })
})

describe('what is no address', () => {
  test.each([
    '', ' ', 'Kim Jong Un', '特朗普会见金正恩吗？', 'polymarket', 'polymarket.com', 'notpolymarket.com/event/a', 'mail@polymarket.com/event/a',
    'javascript:alert(1)', 'ftp://polymarket.com/event/a', 'data:text/html,x', 'https://', 'http:///', 'https://[', 'file:///etc/passwd', '/event/a',
  ])('%j says what is understood', (text) => {
    let problem: unknown
    try { parseMarketUrl(text) } catch (error) { problem = error }
    expect(problem).toBeInstanceOf(MarketProblem)
    expect(problem).toMatchObject({
      code: 'not_a_market_url',
      messages: {
        'zh-Hans': expect.stringMatching(/请粘贴.*polymarket\.com.*kalshi\.com.*manifold\.markets.*metaculus\.com.*https:\/\//) as unknown,
        'en': expect.stringMatching(/Paste .*polymarket\.com.*kalshi\.com.*manifold\.markets.*metaculus\.com.*https:\/\//) as unknown,
      },
    })
  })
})

describe('whatever is pasted', () => {
  const pieces = [
    'https://', 'http://', 'polymarket.com', 'kalshi.com', 'manifold.markets', 'www.metaculus.com', '/event/', '/markets/', '/questions/', '/embed/', '/zh', '//', '/',
    '?tid=', '?marketSlug=', '#', '&', '%', '%E4', '%00', '%2F', '..', '.', '-', '_', '@', ':', '[', ']', '{', '\\', '"', '”', '，', '。', '／', '：', '中', '🎉', '\ud800', '\u0000',
    '\u200b', '\u202e', '\n', ' ', 'a', 'KX', '9', '１', 'ｈｔｔｐｓ', 'xn--', ':99999', 'localhost', '127.0.0.1', '*', '(', ')',
  ]

  const starts = ['', '', '看', 'https://', 'polymarket.com/event/', 'https://kalshi.com/markets/a/b/', '“https://manifold.markets/']

  // A linear congruential generator (Numerical Recipes), so that what failed once fails again.
  function seeded(seed: number): (limit: number) => number {
    let state = seed
    return (limit) => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
      return Math.floor(state / 2 ** 32 * limit)
    }
  }

  test('the answer is an address or a MarketProblem, and an address is one', () => {
    const random = seeded(7)
    const counts = { read: 0, other: 0, refused: 0 }
    for (let round = 0; round < 20_000; round += 1) {
      const text = (starts[random(starts.length)] ?? '') + Array.from({ length: 1 + random(12) }, () => pieces[random(pieces.length)] ?? '').join('')
      try {
        const parsed = parseMarketUrl(text)
        if (!/^https?:$/.test(new URL(parsed.url).protocol)) throw new Error(`A strange address from ${JSON.stringify(text)}`)
        if ('slug' in parsed && !/^[\w~.-]+$/.test(parsed.slug)) throw new Error(`A strange name from ${JSON.stringify(text)}`)
        counts['slug' in parsed ? 'read' : 'other'] += 1
      } catch (error) {
        if (!(error instanceof MarketProblem) || error.code !== 'not_a_market_url') throw new Error(`On ${JSON.stringify(text)}`, { cause: error })
        counts.refused += 1
      }
    }
    expect(Math.min(counts.read, counts.other, counts.refused)).toBeGreaterThan(100)
  })

  test.each(['.', '/', '%', 'a', '中', '：', 'https://', 'polymarket.com/', 'https://polymarket.com/event/', ' ', '\ud800', 'www.', '.a', ').', '？'])(
    'a hundred thousand times %j takes no time', (piece) => {
      const started = performance.now()
      for (const text of [piece.repeat(100_000), `https://polymarket.com/event/${piece.repeat(100_000)}x`]) {
        try { parseMarketUrl(text) } catch (error) { expect(error).toMatchObject({ code: 'not_a_market_url' }) }
      }
      expect(performance.now() - started).toBeLessThan(10_000)
    })
})
