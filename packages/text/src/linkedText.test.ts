import { linkedText } from './linkedText.js'
import { seededRandom } from './testing/seededRandom.js'

const hrefs = (text: string) => linkedText(text).flatMap(({ href }) => href ?? [])

test.each([
  ['见https://a.com/b，然后', 'https://a.com/b'],
  ['见 https://a.com/b。', 'https://a.com/b'],
  ['（https://a.com/b）', 'https://a.com/b'],
  ['「https://a.com/b」、再看', 'https://a.com/b'],
  ['Look (https://a.com/b).', 'https://a.com/b'],
  ['Look (see https://a.com/b_(c)), then', 'https://a.com/b_(c)'],
  ['[https://a.com/?q=[x]]', 'https://a.com/?q=[x]'],
  ['Really: https://a.com/b?c=d&e=f#g!', 'https://a.com/b?c=d&e=f#g'],
  ['HTTPS://A.COM/B', 'https://a.com/B'],
  ['https://a.com/b中国', 'https://a.com/b'],
  ['http://a.com:8080/', 'http://a.com:8080/'],
  ['"https://a.com"', 'https://a.com/'],
])('%s leads to %s', (text, href) => {
  expect(hrefs(text)).toEqual([href])
})

test.each([
  'example.com', 'www.example.com', 'javascript:alert(1)', 'data:text/html,x', 'ftp://a.com', 'https://', 'https://a', 'http://localhost:1337/admin',
  'http://127.0.0.1/', 'http://[::1]/', 'http://0x7f.1/', 'https://user:pass@a.com/', 'https://a.com@evil.com/', 'xhttps://a.com', 'https:/a.com', 'https://.com',
  `https://a.com/${'x'.repeat(2048)}`,
])('%.40s stays text', (text) => {
  expect(linkedText(text)).toEqual([{ text }])
})

test('nothing of the text around is lost', () => {
  expect(linkedText('甲 https://a.com/ 乙 http://b.org/c. 丙')).toEqual([
    { text: '甲 ' }, { text: 'a.com', href: 'https://a.com/' }, { text: ' 乙 ' }, { text: 'b.org/c', href: 'http://b.org/c' }, { text: '. 丙' },
  ])
  expect(linkedText('')).toEqual([])
})

test('a label is shortened behind the host, never in it', () => {
  const host = `${'long.'.repeat(12)}example.com`
  expect(linkedText(`https://a.com/${'b'.repeat(80)}`)[0]?.text).toBe(`a.com/${'b'.repeat(34)}…`)
  expect(linkedText(`https://${host}/path`)[0]?.text).toBe(`${host}/…`)
})

test('whatever is written: text stays as it is, links lead to the web, and what they lead to is what they say', () => {
  for (let seed = 1; seed <= 3000; seed += 1) {
    const random = seededRandom(seed)
    const pieces = ['http://', 'https://', 'a.com', 'b.org/c', '(', ')', '[', ']', '@', '?q=', '#', '%', '，', '。', '.', ',', 'javascript:', '<script>', '"', '\'']
    const text = Array.from({ length: random.integer(14) }, () => (random.oneIn(3) ? random.character() : random.pick(pieces as [string, ...string[]]))).join('')
    const parts = linkedText(text)
    let at = 0
    for (const [index, part] of parts.entries()) {
      let length = part.text.length
      if (part.href === undefined) {
        expect([seed, text.startsWith(part.text, at)]).toEqual([seed, true])
      } else {
        const { href, protocol, host, username } = new URL(part.href)
        expect([seed, /^https?:$/.test(protocol), username, part.text.startsWith(host), /[\s"<>]/.test(href)]).toEqual([seed, true, '', true, false])
        const next = parts[index + 1]?.text
        const isIt = (end: number) => text.slice(at, end).startsWith('http') && URL.canParse(text.slice(at, end)) && new URL(text.slice(at, end)).href === href
        length = Array.from(text, (_, end) => end + 1).find(length =>
          isIt(at + length) && (next === undefined ? at + length === text.length : text.startsWith(next, at + length))) ?? 0
        expect([seed, length > 0]).toEqual([seed, true])
      }
      at += length
    }
    expect([seed, at]).toEqual([seed, text.length])
  }
})

test.each([
  ['brackets', `https://a.com/${'('.repeat(100_000)}${')'.repeat(200_000)}`],
  ['dots', `https://a.com/${'.'.repeat(300_000)}`],
  ['schemes', 'https://'.repeat(40_000)],
  ['addresses', 'https://a.com/(b) '.repeat(20_000)],
])('300,000 characters of %s do not stall it', (_, hostile) => {
  const started = performance.now()
  linkedText(hostile)
  expect(performance.now() - started).toBeLessThan(10_000)
})
