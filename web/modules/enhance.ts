import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'esbuild'
import { defineNuxtModule } from 'nuxt/kit'

/**
 * Builds enhance/enhance.ts into the one script of the reading pages, served at /enhance.js. Its address with the
 * version in it is `enhanceScript` of the app's configuration.
 */
export default defineNuxtModule({
  meta: { name: 'enhance' },
  async setup(_options, nuxt) {
    const outDir = join(nuxt.options.rootDir, 'node_modules/.cache/enhance')
    const outfile = join(outDir, 'enhance.js')
    await build({
      entryPoints: [join(nuxt.options.rootDir, 'enhance/enhance.ts')],
      outfile,
      bundle: true,
      minify: true,
      format: 'iife',
      target: 'es2022',
      charset: 'utf8',
    })
    const version = createHash('sha256').update(await readFile(outfile)).digest('hex').slice(0, 10)
    nuxt.options.appConfig.enhanceScript = `/enhance.js?v=${version}`
    nuxt.options.nitro.publicAssets = [...nuxt.options.nitro.publicAssets ?? [], { dir: outDir, baseURL: '/' }]
  },
})
