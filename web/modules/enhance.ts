import { defineNuxtModule } from 'nuxt/kit'
import { builtAsset } from '../config/builtAsset'

/**
 * Builds enhance/enhance.ts into the one script of the reading pages, served at /enhance.js. Its address with the
 * version in it is `enhanceScript` of the app's configuration.
 */
export default defineNuxtModule({
  meta: { name: 'enhance' },
  async setup(_options, nuxt) {
    const { address, dir } = await builtAsset(nuxt.options.rootDir, 'enhance/enhance.ts', 'enhance.js', { format: 'iife', target: 'es2022' })
    nuxt.options.appConfig.enhanceScript = address
    nuxt.options.nitro.publicAssets = [...nuxt.options.nitro.publicAssets ?? [], { dir, baseURL: '/' }]
  },
})
