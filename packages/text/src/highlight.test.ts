import { markMatches } from './highlight'
import { readSearchQuery } from './searchQuery'
import { searchExcerpt } from './searchExcerpt'
import { seededRandom } from './testing/seededRandom'

const show = (parts: { text: string, marked: boolean }[] | null) => parts && parts.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('')
const marked = (text: string, query: string) => show(markMatches(text, readSearchQuery(query)))
const excerpt = (text: string, query: string, length = 60) => show(searchExcerpt([text], readSearchQuery(query), length))

test.each([
  ['特朗普会在 2025 年会见金正恩吗？', '金正恩 2025', '特朗普会在 [2025] 年会见[金正恩]吗？'],
  ['臺灣的半導體：ＴＳＭＣ cafe\u0301s', '台湾 半导体 tsmc cafe', '[臺灣]的[半導體]：[ＴＳＭＣ] [cafe\u0301s]'],
  ['美联储年内降息', '美联储降息', '[美联储]年内[降息]'],
  ['降息', '息', '降[息]'],
  ['会不会会会', '会', '[会]不[会会会]'],
  ['Tariffs, a tariff and tariffing', 'tariffs', '[Tariffs], a [tariff] and tariffing'],
  ['the U.S. said us', 'US', 'the [U.S.] said [us]'],
  ['ﬁne print', 'fine', '[ﬁne] print'],
  ['<b>降息</b>', '降息 b', '<[b]>[降息]</[b]>'],
  ['😀降息👨‍👩‍👧', '降息', '😀[降息]👨‍👩‍👧'],
  ['无关', '降息', '无关'],
  ['', '降息', ''],
  ['\ud800降息', '降息', '\ud800[降息]'],
])('%s for %s', (text, query, expected) => {
  expect(marked(text, query)).toBe(expected)
})

test('a word that stands there as a whole is marked, its pieces elsewhere are not', () => {
  expect(marked('美国人说中国人', '美国人')).toBe('[美国人]说中国人')
})

test('an excerpt begins with its sentence, or says that it does not', () => {
  const text = `${'前面的话。'.repeat(20)}在任美国总统与朝鲜最高领导人见过三次，都在一年之内。${'后面的话。'.repeat(20)}`
  expect(excerpt(text, '朝鲜')).toMatch(/^在任美国总统与\[朝鲜\]最高领导人见过三次，都在一年之内。.*…$/)
  expect(excerpt(`${'一句没有完的话'.repeat(30)}朝鲜${'还没有完'.repeat(30)}`, '朝鲜')).toMatch(/^….*\[朝鲜\].*…$/)
  expect(excerpt('朝鲜会参加吗？', '朝鲜')).toBe('[朝鲜]会参加吗？')
})

test('an excerpt is taken where the most of the query stands together', () => {
  const text = `降息。${'别的事。'.repeat(40)}通胀与降息在一起。${'别的事。'.repeat(40)}通胀。`
  expect(excerpt(text, '降息 通胀')).toContain('[通胀]与[降息]在一起')
})

test('of several texts the first that says most of what was asked is cut', () => {
  const of = (query: string) => show(searchExcerpt(['摘要说降息。', '正文说降息与通胀。'], readSearchQuery(query), 60))
  expect([of('降息'), of('降息 通胀'), of('正文'), of('火星')]).toEqual(['摘要说[降息]。', '正文说[降息]与[通胀]。', '[正文]说降息与通胀。', null])
})

test('an excerpt is one line, keeps words and characters whole, and says nothing where nothing answers', () => {
  expect(excerpt('第一段\n\n降息\n第三段', '降息')).toBe('[降息] 第三段')
  const english = `${'something unrelated '.repeat(20)}the tariff question ${'and more afterwards '.repeat(20)}`
  expect(excerpt(english, 'tariff')).toMatch(/^…(?:(?:something|unrelated|the) )+\[tariff\] question (?:and|more|afterwards| )+…$/)
  expect(excerpt(`降息${'👨‍👩‍👧'.repeat(40)}`, '降息', 43)?.isWellFormed()).toBe(true)
  expect(excerpt('别的事', '降息')).toBeNull()
  expect(excerpt('', '降息')).toBeNull()
})

test('whatever the text and the query, the parts are the text, and an excerpt keeps to its length', () => {
  const random = seededRandom(7)
  const pieces: [string, ...string[]] = ['降', '息', '臺', 'ﬁ', 'e\u0301', '😀', ' ', '\n', '。', 'Tariffs', "'s", '\ud800', 'ß', '𠀀', '<', '3.5', '\u200b', 'a']
  const some = (most: number) => Array.from({ length: random.integer(most) }, () => random.pick(pieces)).join('')
  for (let round = 0; round < 500; round += 1) {
    const text = some(120)
    const query = readSearchQuery(some(8))
    const parts = markMatches(text, query)
    expect(parts.map(part => part.text).join('')).toBe(text)
    expect(parts.every((part, index) => part.text !== '' && part.marked !== parts[index + 1]?.marked)).toBe(true)
    const cut = searchExcerpt([text], query, 40)
    // A whole character and two ellipses at the most beyond.
    expect((cut ?? []).map(part => part.text).join('').length).toBeLessThanOrEqual(60)
    expect(cut === null || cut.some(part => part.marked)).toBe(true)
  }
})

test('a hostile text takes no time to speak of', () => {
  const started = performance.now()
  searchExcerpt(['降'.repeat(100_000)], readSearchQuery('降 息'), 120)
  markMatches('降息'.repeat(50_000), readSearchQuery('降息'.repeat(90)))
  expect(performance.now() - started).toBeLessThan(10_000)
})
