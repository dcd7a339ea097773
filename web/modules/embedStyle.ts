import { defineNuxtModule } from 'nuxt/kit'
import { builtAsset } from '../config/builtAsset'

/** Builds the style sheet of embedded cards, served at /embed.css; its address is `embedStyle` of the server's configuration. */
export default defineNuxtModule({
  meta: { name: 'embedStyle' },
  async setup(_options, nuxt) {
    const { address, dir } = await builtAsset(nuxt.options.rootDir, 'app/assets/css/embed.css', 'embed.css')
    nuxt.options.runtimeConfig.embedStyle = address
    nuxt.options.nitro.publicAssets = [...nuxt.options.nitro.publicAssets ?? [], { dir, baseURL: '/' }]
  },
})
