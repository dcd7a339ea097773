// One run tests everything: packages and pure code of the CMS and the site as unit tests, and what starts a real CMS, a real site or a
// browser. Two files run beside each other: while one waits for its servers, the other lets its own work.

import { fileURLToPath } from 'node:url'

const beside = file => fileURLToPath(new URL(file, import.meta.url))

// Dependencies that come as ES modules alone; Jest runs CommonJS, so they are compiled too.
const modulesOnly = ['@sparticuz\\+chromium', 'd3-[a-z-]+', 'entities', 'internmap', 'marked', 'opencc-js', 'parse5']

// TypeScript and ES modules become CommonJS; a relative import ends in ".js" as Node wants it, while the file beside it may be ".ts".
const source = {
  testEnvironment: 'node',
  transform: {
    '\\.(ts|mjs|js)$': ['@swc/jest', {
      swcrc: false,
      jsc: { parser: { syntax: 'typescript' }, target: 'es2024' },
      module: { type: 'commonjs' },
    }],
  },
  transformIgnorePatterns: [`/node_modules/\\.pnpm/(?!(${modulesOnly.join('|')})@)`],
  moduleFileExtensions: ['js', 'mjs', 'cjs', 'ts', 'json', 'node'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': ['$1.js', '$1.ts'] },
  modulePathIgnorePatterns: ['/dist/', '/\\.output/', '/\\.nuxt/', '/\\.toolchain/', '/\\.data/'],
}

const unit = (displayName, folder) => ({
  ...source,
  displayName,
  rootDir: folder,
  testMatch: ['<rootDir>/**/*.test.{ts,mjs}'],
})

const packages = ['architecture', 'client', 'forecast', 'launcher', 'markets', 'settings', 'text']

export default {
  maxWorkers: 2,
  projects: [
    ...packages.map(name => unit(name, `packages/${name}`)),
    unit('cms', 'cms'),
    {
      ...unit('web', 'web'),
      // As Nuxt resolves it, and without Nuxt.
      moduleNameMapper: {
        ...source.moduleNameMapper,
        '^#shared/(.*)$': '<rootDir>/shared/$1',
        '^#imports$': beside('web/test/components/nuxtImports.ts'),
      },
      moduleFileExtensions: [...source.moduleFileExtensions, 'vue'],
      transform: { ...source.transform, '\\.vue$': beside('jest.vueTransform.mjs') },
    },
    {
      ...source,
      displayName: 'product',
      rootDir: 'packages/harness',
      testEnvironment: beside('jest.sharedServers.mjs'),
      testMatch: ['<rootDir>/tests/**/*.test.{ts,mjs}'],
      globalSetup: beside('jest.testRunBegins.mjs'),
      globalTeardown: beside('jest.testRunEnds.mjs'),
      setupFilesAfterEnv: [beside('jest.longTests.mjs')],
    },
  ],
}
