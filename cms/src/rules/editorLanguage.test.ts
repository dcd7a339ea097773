import { preferredLanguage } from './editorLanguage'

it.each([
  ['nothing at all', '', 'zh-Hans'],
  ['any language', '*', 'zh-Hans'],
  ['Chinese of any place', 'zh-CN,zh;q=0.9', 'zh-Hans'],
  ['Chinese of a profile', 'zh-Hans', 'zh-Hans'],
  ['English of any place', 'en-GB', 'en'],
  ['English rather than Chinese', 'zh;q=0.1, en;q=0.9', 'en'],
  ['Chinese rather than English', 'en;q=0.4, zh-Hans', 'zh-Hans'],
  ['French, then English', 'fr, en;q=0.8, zh;q=0.5', 'en'],
  ['French, then Chinese', 'fr, zh;q=0.5, en;q=0.3', 'zh-Hans'],
  ['French alone', 'fr', 'en'],
  ['a language that only begins like English', 'enm', 'en'],
  ['anything but English', 'en;q=0, *', 'zh-Hans'],
] as const)('speaks to who wants %s', (_, wanted, language) => {
  expect(preferredLanguage(wanted)).toBe(language)
})
