import { cleanLine, cleanText, countLinks, hasVisibleText, isPlausibleEmail } from './commentText'

describe('cleanText', () => {
  test.each([
    ['keeps words, emoji and joined emoji', '  好！👩‍👩‍👧 “ok” \n', '好！👩‍👩‍👧 “ok”'],
    ['composes', 'e\u0301', 'é'],
    ['has one kind of line end and one empty line at most', 'a\r\nb\rc\u2028d\n \n\t\n\ne', 'a\nb\nc\nd\n\ne'],
    ['drops control characters', 'a\u0000b\u0007c\u009fd\u007f', 'abcd'],
    ['drops what turns the direction around', 'a\u202eb\u2066c\u2069d\u202c', 'abcd'],
    ['keeps right-to-left text and its marks', 'שלום\u200f!', 'שלום\u200f!'],
    ['mends halves of characters', 'a\ud800b', 'a\ufffdb'],
    ['cuts piles of accents', `a${'\u0330'.repeat(50)}b`, `a${'\u0330'.repeat(4)}b`],
    ['leaves HTML for the page to escape', '<b>a</b>', '<b>a</b>'],
  ])('%s', (_, typed, clean) => {
    expect(cleanText(typed)).toBe(clean)
    expect(cleanText(clean)).toBe(clean)
  })

  test.each([
    ['accents', `a${'\u0301\u0316'.repeat(500_000)}`],
    ['empty lines', '\n '.repeat(500_000)],
    ['spaces', `a\n${' '.repeat(1_000_000)}b`],
  ])('a million %s do not stall it', (_, hostile) => {
    const started = performance.now()
    countLinks(cleanText(hostile))
    cleanLine(hostile)
    expect(performance.now() - started).toBeLessThan(10_000)
  })
})

test('cleanLine makes one line', () => {
  expect(cleanLine(' 甲\r\n 乙\u3000\u3000丙 ')).toBe('甲 乙 丙')
})

test('invisible characters are nothing to see', () => {
  expect(hasVisibleText('\u2800\u3164\u115f')).toBe(false)
  expect(hasVisibleText('\u200b\u200d \u3000')).toBe(false)
  expect(hasVisibleText('。')).toBe(true)
  expect(hasVisibleText('👍')).toBe(true)
})

test.each([
  ['no link here: example.com, e.g. 3.5', 0],
  ['见https://a.com，http://b.com和www.c.com', 3],
  ['https://www.a.com', 1],
  ['HTTPS://A.COM', 1],
  ['[url=http://a.com]http://a.com[/url]', 2],
  ['mywww.com', 0],
])('%s: %d links', (text, count) => {
  expect(countLinks(text)).toBe(count)
})

describe('isPlausibleEmail', () => {
  test.each(['a@b.de', 'first.last+tag@sub.example.co.uk', 'o\'neil@example.com', '名字@例子.中国', 'ÅÄ@ö.se'])('%s', (email) => {
    expect(isPlausibleEmail(email)).toBe(true)
  })

  test.each([
    '', 'a', 'a@', '@b.de', 'a@b', 'a@b.', 'a@.de', 'a@b..de', '.a@b.de', 'a.@b.de', 'a@-b.de', 'a@b-.de', 'a b@c.de', 'a@@b.de',
    'a@b.de,c@d.de', '<a@b.de>', '"a b"@c.de', 'a@b.de\nbcc: c@d.de', 'a@127.0.0.1', `${'x'.repeat(250)}@b.de`,
  ])('not %s', (email) => {
    expect(isPlausibleEmail(email)).toBe(false)
  })
})
