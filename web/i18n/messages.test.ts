import { en } from './en'
import { zhHans } from './zh-Hans'

type Tree = { readonly [key: string]: Tree | string | ((...args: never[]) => string) } | readonly (Tree | string)[]

function keys(tree: Tree, path = ''): string[] {
  return Object.entries(tree).flatMap(([key, value]) => (typeof value === 'object' ? keys(value, `${path}${key}.`) : [`${path}${key}:${typeof value}`]))
}

function texts(tree: Tree): string[] {
  return Object.values(tree).flatMap(value => (typeof value === 'object' ? texts(value) : typeof value === 'string' ? [value] : []))
}

test('both languages say the same things', () => {
  expect(keys(en).sort()).toEqual(keys(zhHans).sort())
})

test('nothing is left empty', () => {
  expect([...texts(zhHans), ...texts(en)].filter(text => text.trim() === '')).toEqual([])
})

test('English has no Chinese in it, but for the way to the Chinese pages', () => {
  const { otherLanguage, otherLanguageHint, otherLanguageHome, ...site } = en.site
  expect(texts({ ...en, site }).filter(text => /\p{Script=Han}/u.test(text))).toEqual([])
  expect([otherLanguage, otherLanguageHint, otherLanguageHome].every(text => /\p{Script=Han}/u.test(text))).toBe(true)
})

test('one is not many', () => {
  expect([en.article.views('1'), en.article.views('2'), en.comments.count('1')]).toEqual(['1 view', '2 views', '1 comment'])
})
