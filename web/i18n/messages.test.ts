import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
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

test('no space is typed between Chinese and Latin letters or digits: the page makes the gap', () => {
  const folders = [__dirname, join(__dirname, 'standing')]
  const lines = folders.flatMap(folder => readdirSync(folder).filter(name => name.endsWith('zh-Hans.ts')).flatMap(name =>
    readFileSync(join(folder, name), 'utf8').split('\n').filter(line => !/^\s*(?:\/\*\*|\*|\/\/)/.test(line)).map(line => `${name}: ${line.trim()}`)))
  expect(lines.length).toBeGreaterThan(500)
  // The paper's name is its name.
  const typed = lines.filter(line => /\p{Script=Han} +(?:\$\{|[A-Za-z0-9])|[A-Za-z0-9%}] +\p{Script=Han}/u.test(line.replace('先见 Presage', '')))
  expect(typed).toEqual([])
})
