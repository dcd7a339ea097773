import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { defineNuxtModule } from 'nuxt/kit'
import { decompress } from 'wawoff2'

/**
 * Puts the typeface of the pictures among what the server carries with it, so that they look the same on every machine. It comes in
 * about a hundred parts of some characters each, compressed for browsers; here it is unpacked, once.
 */
export default defineNuxtModule({
  meta: { name: 'typeface' },
  async setup(_options, nuxt) {
    const list = createRequire(import.meta.url).resolve('@fontsource-variable/noto-serif-sc/unicode.json')
    const dir = join(nuxt.options.rootDir, 'node_modules/.cache/typeface')
    await mkdir(dir, { recursive: true })
    const ranges = JSON.parse(await readFile(list, 'utf8')) as Record<string, string>
    const parts = Object.entries(ranges).map(([name, characters]) => ({ name: name.replace(/[[\]]/g, ''), characters }))
    for (const { name } of parts) {
      const file = join(dir, `${name}.ttf`)
      if (existsSync(file)) continue
      await writeFile(file, await decompress(await readFile(join(dirname(list), 'files', `noto-serif-sc-${name}-wght-normal.woff2`))))
    }
    await writeFile(join(dir, 'parts.json'), JSON.stringify(parts))
    nuxt.options.nitro.serverAssets = [...nuxt.options.nitro.serverAssets ?? [], { baseName: 'typeface', dir }]
  },
})
