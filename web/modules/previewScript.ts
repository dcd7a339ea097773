import { defineNuxtModule } from 'nuxt/kit'
import { builtAsset } from '../config/builtAsset'

/** Builds enhance/preview.ts into the script of previews, served at /preview.js; its address is the app configuration's `previewScript`. */
export default defineNuxtModule({
  meta: { name: 'previewScript' },
  async setup(_options, nuxt) {
    const { address, dir } = await builtAsset(nuxt.options.rootDir, 'enhance/preview.ts', 'preview.js', { format: 'iife', target: 'es2022' })
    nuxt.options.appConfig.previewScript = address
    nuxt.options.nitro.publicAssets = [...nuxt.options.nitro.publicAssets ?? [], { dir, baseURL: '/' }]
  },
})
