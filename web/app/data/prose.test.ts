import { messagesFor } from '../../i18n/messages'
import { locales, type Locale } from '#shared/locale'
import { headingsOf, proseRuns } from './prose'

test('a sentence becomes plain runs, links in the language of the page, and code', () => {
  expect(proseRuns('见[战绩](record)与 `/go/…`。', 'zh-Hans')).toEqual([
    { text: '见' }, { text: '战绩', href: '/track-record' }, { text: '与 ' }, { text: '/go/…', isCode: true, marks: { before: '', after: '。' } },
  ])
  expect(proseRuns('[Rules](methodology)', 'en')).toEqual([{ text: 'Rules', href: '/en/methodology' }])
  expect(proseRuns('[CSV](csv)', 'en')[0]?.href).toBe('/track-record.csv')
  expect(proseRuns('', 'en')).toEqual([])
})

test('code keeps the marks beside it, unless it is long', () => {
  expect(proseRuns('存着（`theme`），`a.b.c`就是', 'zh-Hans')).toEqual([
    { text: '存着' }, { text: 'theme', isCode: true, marks: { before: '（', after: '），' } }, { text: 'a.b.c', isCode: true }, { text: '就是' },
  ])
  const long = 'packages/client/schema.graphql'
  expect(proseRuns(`(\`${long}\`)`, 'en')).toEqual([{ text: '(' }, { text: long, isCode: true }, { text: ')' }])
})

test('what is no notation stays as it is, and a link to nowhere is an error', () => {
  for (const text of ['a [b] (c)', '`open', '[x](y z)', 'f(x)[0]']) expect(proseRuns(text, 'en')).toEqual([{ text }])
  expect(() => proseRuns('[x](nowhere)', 'en')).toThrow('nowhere')
})

/** Every text of the pages about the paper, however deep. */
function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : []
}

test.each(locales)('every link of the texts in %s leads somewhere', (locale) => {
  const links = texts(messagesFor(locale).standing).flatMap(text => proseRuns(text, locale)).filter(({ href }) => href !== undefined)
  expect(links.length).toBeGreaterThan(20)
})

test.each(locales)('no two headings of a page in %s have one id, and both languages have the same', (locale) => {
  const pages = (language: Locale) => {
    const { methodology, disclosure, privacy, developers } = messagesFor(language).standing
    const scoring = [...methodology.before, ...methodology.after]
    const sponsors = [...disclosure.rules, ...disclosure.authors]
    const programs = [...developers.before, ...developers.after]
    return [scoring, sponsors, privacy.text, programs].map(text => headingsOf(text).map(({ id }) => id))
  }
  expect(pages(locale)).toEqual(pages('zh-Hans'))
  for (const ids of pages(locale)) {
    expect(ids.length).toBeGreaterThan(1)
    expect(new Set(ids).size).toBe(ids.length)
  }
})
