import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { librariesOf, readWorkspace, withAllTheyUse } from './workspace.mjs'

/** @type {string} */
let root
const write = (file, text) => {
  mkdirSync(dirname(join(root, file)), { recursive: true })
  writeFileSync(join(root, file), text)
}
const writePackage = (dir, uses) =>
  write(
    `${dir}/package.json`,
    JSON.stringify({ name: `@presage/${dir.split('/').pop()}`, devDependencies: Object.fromEntries(uses.map((name) => [name, 'workspace:*'])) }),
  )

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'presage-workspace-'))
  write('pnpm-workspace.yaml', "packages:\n  # both servers\n  - cms\n  - 'packages/*'\n\ncatalog:\n  - not-a-package\n")
})
afterEach(() => rmSync(root, { recursive: true }))

const names = (packages) => packages.map(({ name }) => name.replace('@presage/', ''))

test('each package comes after those it uses; folders that are no package are left out', () => {
  writePackage('cms', ['@presage/a', '@presage/z'])
  writePackage('packages/a', ['@presage/z'])
  writePackage('packages/z', [])
  writePackage('not-a-package', [])
  mkdirSync(join(root, 'packages/empty'))
  expect(names(readWorkspace(root))).toEqual(['z', 'a', 'cms'])
  expect(names(withAllTheyUse(readWorkspace(root), ['@presage/a']))).toEqual(['z', 'a'])
  expect(librariesOf(root)).toEqual(['@presage/z', '@presage/a'])
})

test('a circle is named', () => {
  writePackage('packages/a', ['@presage/b'])
  writePackage('packages/b', ['@presage/a'])
  expect(() => readWorkspace(root)).toThrow('@presage/a → @presage/b → @presage/a')
})

test("the project's own workspace is read", () => {
  const own = names(readWorkspace(fileURLToPath(new URL('../../..', import.meta.url))))
  expect(own).toEqual(expect.arrayContaining(['cms', 'web', 'client', 'text', 'settings', 'launcher']))
  expect(own.indexOf('text')).toBeLessThan(own.indexOf('cms'))
  expect(own.indexOf('client')).toBeLessThan(own.indexOf('web'))
})
