import { foreignLang, localeOfPath } from './locale'

test.each([
  ['/', 'zh-Hans'], ['/predictions/a', 'zh-Hans'], ['/en', 'en'], ['/en/', 'en'], ['/en?x=1', 'en'], ['/en/predictions/a', 'en'], ['/english', 'zh-Hans'],
])('%s is in %s', (path, locale) => {
  expect(localeOfPath(path)).toBe(locale)
})

test.each([
  ['Who will Trump meet?', 'zh-Hans', 'en'], ['特朗普会见谁？', 'zh-Hans', undefined], ['GDP 会增长吗', 'zh-Hans', undefined], ['2025', 'zh-Hans', undefined],
  ['老周', 'en', 'zh-Hans'], ['Mara', 'en', undefined],
] as const)('%s on a page in %s is marked %s', (text, locale, lang) => {
  expect(foreignLang(text, locale)).toBe(lang)
})
