import { chooseFirstLanguage } from './firstLanguage'

const remembered = (languages: string[], before?: string) => {
  let stored = before ?? null
  chooseFirstLanguage({ getItem: () => stored, setItem: (_key, value) => (stored = value) }, languages)
  return stored
}

it.each([
  ['a Chinese browser', ['zh-CN', 'en'], 'zh-Hans'],
  ['a browser that would have French, then Chinese', ['fr', 'ZH-TW', 'en'], 'zh-Hans'],
  ['a browser that asks for nothing', [], 'zh-Hans'],
  ['an English browser', ['en-GB', 'zh-CN'], null],
  ['a browser that wants neither', ['fr', 'enx'], null],
])('begins for %s', (_of, languages, language) => {
  expect(remembered(languages)).toBe(language)
})

it('never changes what was chosen', () => {
  expect(remembered(['zh-CN'], 'en')).toBe('en')
})
