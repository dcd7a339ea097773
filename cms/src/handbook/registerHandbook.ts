import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Core } from '@strapi/strapi'
import type { Context } from 'koa'
import { handbookPage, type HandbookLanguage } from './handbookPage'

const isLanguage = (name: unknown): name is HandbookLanguage => name === 'zh' || name === 'en'
const picture = /^[a-z0-9-]+\.webp$/

/**
 * The editors' handbook, as docs/ holds it: `/handbook.zh` and `/handbook.en`, with their pictures under `/handbook/`. It shows the
 * demonstration edition and nothing of this newsroom, so that nobody need be signed in. Must run before Strapi sets up its routes.
 */
export function registerHandbook({ strapi }: { strapi: Core.Strapi }): void {
  // Beside the CMS in the workspace, inside of it in its image.
  const folders = ['../docs', 'docs'].map(folder => path.join(strapi.dirs.app.root, folder))
  const read = async (file: string): Promise<Buffer | null> => {
    for (const folder of folders) {
      const found = await readFile(path.join(folder, file)).catch(() => null)
      if (found) return found
    }
    return null
  }
  const route = (place: string, handler: (context: Context) => Promise<void>) =>
    ({ method: 'GET' as const, path: place, info: { type: 'admin' as const }, config: { auth: false as const }, handler })

  strapi.server.routes({
    type: 'admin',
    routes: [
      ...(['zh', 'en'] as const).map(language => route(`/handbook.${language}`, async (context) => {
        const text = await read(`handbook.${language}.md`)
        if (!text) return notFound(context)
        context.type = 'html'
        context.body = await handbookPage(text.toString(), language)
      })),
      route('/handbook/:language/:picture', async (context) => {
        const { language, picture: name } = context.params as { language?: string, picture?: string }
        const body = isLanguage(language) && name && picture.test(name) ? await read(path.join('handbook', language, name)) : null
        if (!body) return notFound(context)
        context.type = 'image/webp'
        context.body = body
      }),
    ],
  })
}

function notFound(context: Context): void {
  context.status = 404
  context.body = 'Not Found\n'
}
