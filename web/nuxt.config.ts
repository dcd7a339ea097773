import { pagesInBothLanguages } from './config/pagesInBothLanguages'

export default defineNuxtConfig({
  compatibilityDate: '2026-11-01',
  future: { compatibilityVersion: 5 },
  modules: ['./modules/enhance', './modules/previewScript', './modules/embedStyle', './modules/typeface'],
  // Everything is imported by name, so that a file says all it uses and runs in a test as it is.
  imports: { autoImport: false },
  components: { dirs: [] },
  css: ['~/assets/css/paper.css'],
  features: { inlineStyles: false },
  devtools: { enabled: false },
  telemetry: false,
  // Tests and what stands outside the framework are checked by tsconfig.plain.json.
  typescript: {
    strict: true,
    tsConfig: { exclude: ['../**/*.test.ts'] },
    sharedTsConfig: { exclude: ['../**/*.test.ts'] },
  },
  app: {
    rootAttrs: { id: 'presage' },
    teleportId: false,
    head: {
      link: [{ rel: 'icon', type: 'image/svg+xml', href: '/favicon.svg' }],
      meta: [{ name: 'color-scheme', content: 'light dark' }],
    },
  },
  routeRules: {
    // Reading pages ship none of the framework's scripts.
    '/**': { noScripts: true },
    // Asked for by its version, so that a browser never needs to ask again.
    '/enhance.js': { headers: { 'cache-control': 'public, max-age=31536000, immutable' } },
    '/preview.js': { headers: { 'cache-control': 'public, max-age=31536000, immutable' } },
    '/embed.css': { headers: { 'cache-control': 'public, max-age=31536000, immutable' } },
  },
  nitro: {
    compressPublicAssets: true,
    typescript: { tsConfig: { exclude: ['../**/*.test.ts'] } },
  },
  hooks: {
    'pages:extend': pagesInBothLanguages,
  },
})
