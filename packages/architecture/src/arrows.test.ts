import { posix } from 'node:path'
import { importsOf, relativeImportsOf } from './importsOf.js'
import { manifestOf, workspaceFiles } from './workspaceFiles.js'

/** Who may import whom. The launcher runs before anything is installed, so it reaches the settings by their path. */
const arrows: Record<string, readonly string[]> = {
  'cms': ['forecast', 'markets', 'settings', 'text'],
  'web': ['client', 'forecast', 'settings', 'text'],
  'packages/architecture': [],
  'packages/client': ['forecast'],
  'packages/forecast': [],
  'packages/harness': ['forecast', 'markets', 'settings'],
  'packages/launcher': ['settings'],
  'packages/markets': [],
  'packages/settings': [],
  'packages/text': [],
}

const files = workspaceFiles()
const within = (...folders: string[]) => files.filter(({ path }) => folders.some(folder => path.startsWith(`${folder}/`)))

/** "file → what it imports", for every import of these files that is not allowed: a failing test then says where to look. */
function strays(of: typeof files, isStray: (name: string) => boolean): string[] {
  return of.flatMap(file => importsOf(file).filter(isStray).map(name => `${file.path} → ${name}`))
}

describe('the reader of imports', () => {
  const example = (code: string) => ({ path: 'cms/src/rules/example.ts', room: 'cms', code })

  test('sees imports of every kind', () => {
    expect(importsOf(example(`
      import a from 'a'
      import type { B } from 'b'
      import './c.js'
      export { d } from 'd'
      const e = require('e')
      const f = await import('f')
      type G = import('g').G
    `))).toEqual(expect.arrayContaining(['a', 'b', './c.js', 'd', 'e', 'f', 'g']))
    expect(relativeImportsOf(example('import h from \'../../../web/h\''))).toEqual(['web/h'])
  })

  test('sees the workspace: arrows that exist are found', () => {
    expect(strays(within('cms/src'), name => name.startsWith('@presage/text/'))).not.toEqual([])
    expect(strays(within('web/app'), name => name.startsWith('@presage/client/'))).not.toEqual([])
    expect(files.some(({ path, code }) => path.endsWith('.vue') && code.includes('import'))).toBe(true)
  })
})

describe('between packages', () => {
  test('every package is in the picture', () => {
    expect([...new Set(files.map(({ room }) => room))].filter(room => !(room in arrows))).toEqual([])
  })

  test.each(Object.entries(arrows))('%s imports nothing of ours but %j', (room, allowed) => {
    const isStray = (name: string) => name.startsWith('@presage/') && !allowed.includes(name.split('/')[1] ?? '')
    expect(strays(within(room), isStray)).toEqual([])
  })

  test.each(Object.entries(arrows))('%s depends on nothing of ours but %j', (room, allowed) => {
    const { dependencies = {}, devDependencies = {} } = manifestOf(room)
    const ours = Object.keys({ ...dependencies, ...devDependencies }).filter(name => name.startsWith('@presage/'))
    expect(ours.filter(name => !allowed.includes(name.replace('@presage/', '')))).toEqual([])
  })

  test('no path leads from one package into another, or out of the workspace', () => {
    const leaving = files.flatMap(file => relativeImportsOf(file)
      .filter(target => !target.startsWith(`${file.room}/`))
      .filter(target => !(file.room === 'packages/launcher' && target.startsWith('packages/settings/')))
      .map(target => `${file.path} → ${target}`))
    expect(leaving).toEqual([])
  })

  test('nobody imports sources or builds, only what a package exports', () => {
    expect(strays(files, name => /^@presage\/[^/]+\/(src|dist|testing)\//.test(name))).toEqual([])
  })
})

describe('packages that depend on nothing', () => {
  test.each(['packages/settings', 'packages/launcher'])('%s needs only Node: it runs before anything is installed', (room) => {
    const code = within(room).filter(({ path }) => !path.includes('.test.') && !path.includes('/tests/'))
    expect(strays(code, name => !name.startsWith('node:') && !name.startsWith('.'))).toEqual([])
  })

  test('forecast is arithmetic', () => {
    expect(strays(within('packages/forecast'), name => !name.startsWith('.'))).toEqual([])
  })

  test('markets needs zod and the language alone; only its stand-in is a server', () => {
    const code = within('packages/markets/src').filter(({ path }) => !path.endsWith('.test.ts'))
    const standIn = code.filter(({ path }) => path.startsWith('packages/markets/src/standIn/'))
    const runtime = code.filter(file => !standIn.includes(file))
    expect(strays(runtime, name => !name.startsWith('.') && name !== 'zod')).toEqual([])
    expect(strays(standIn, name => !name.startsWith('.') && !['node:http', 'node:net'].includes(name))).toEqual([])
    const product = runtime.filter(({ path }) => !path.includes('/testing/'))
    expect(strays(product, name => name.includes('/standIn/') || name.includes('/testing/'))).toEqual([])
    expect(strays(standIn, name => name.startsWith('node:http'))).not.toEqual([])
  })

  test('text knows neither Strapi nor Vue nor Node', () => {
    const code = within('packages/text').filter(({ path }) => !path.endsWith('.test.ts') && !path.includes('/testing/'))
    expect(strays(code, name => !name.startsWith('.') && name !== 'pinyin-pro' && !name.startsWith('opencc-js/dict/'))).toEqual([])
  })
})

describe('within the CMS', () => {
  test.each(['rules', 'markets', 'jobs', 'desk', 'moderation', 'frontDesk', 'sponsors'])('%s never know GraphQL', (room) => {
    const isGraphql = (name: string) => /^(graphql|nexus|@strapi\/plugin-graphql)(\/|$)/.test(name) || /(^|\/)graphql\//.test(name)
    expect(strays(within(`cms/src/${room}`), isGraphql)).toEqual([])
  })

  test('the admin’s pages know of the server only its types, its forms with their words, and what an article lacks', () => {
    const value = /^import (?!type )[^\n]*from '((?:\.\.\/)+(?!editing\/(?:fieldWords|groups|keptFields|missingParts|storedHint|views)')(?:\w+\/)+\w+)'/gm
    const reaching = within('cms/src/admin')
      .filter(({ path }) => !path.endsWith('.test.ts'))
      .flatMap(file => [...file.code.matchAll(value)].map(([, target]) => ({ path: file.path, target: target ?? '' })))
    expect(reaching.filter(({ path, target }) => !posix.join(posix.dirname(path), target).startsWith('cms/src/admin/'))).toEqual([])
  })

  test('GraphQL writes only through services', () => {
    const write = /\b(?:documents|query|entityService)\([^)]*\)\s*\.(?:create|update|delete|publish|unpublish|discardDraft)\w*\(|\bentityService\.(?:create|update|delete)/
    expect(within('cms/src/graphql').filter(({ code, path }) => !path.endsWith('.test.ts') && write.test(code)).map(({ path }) => path)).toEqual([])
  })
})

describe('within the site', () => {
  const outsideTheDoor = within('web/app').filter(({ path }) => !path.startsWith('web/app/data/') && !path.startsWith('web/app/plugins/'))

  test('pages, components and composables fetch only through app/data', () => {
    const fetching = /\b(?:useFetch|useLazyFetch|useAsyncData|useLazyAsyncData|useQuery|\$fetch|fetch)\s*[(<]/
    expect(outsideTheDoor.filter(({ code }) => fetching.test(code)).map(({ path }) => path)).toEqual([])
    expect(strays(outsideTheDoor, name => /^(@urql\/|graphql$|@presage\/client\/createPresageClient)/.test(name))).toEqual([])
  })

  test('the site never reads the database', () => {
    expect(strays(within('web'), name => /^(better-sqlite3|node:sqlite|pg|knex)(\/|$)/.test(name))).toEqual([])
  })
})
