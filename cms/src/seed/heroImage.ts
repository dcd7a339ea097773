import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Core } from '@strapi/strapi'
import sharp from 'sharp'

/** What of Strapi's media library is used here: one file in, one file stored. */
interface MediaLibrary {
  upload(what: { data: { fileInfo: object }; files: object }): Promise<[{ id: number }]>
}

/** Rasterises a drawing of the demo edition and puts it into the media library. */
export async function uploadHero(strapi: Core.Strapi, key: string, alternativeText: string): Promise<number> {
  const folder = await mkdtemp(path.join(tmpdir(), 'presage-hero-'))
  try {
    const filepath = path.join(folder, `${key}.jpg`)
    // The app's folder, not the compiled one: drawings are not code.
    const drawing = path.join(strapi.dirs.app.root, 'demo', 'heroes', `${key}.svg`)
    // The library writes it once more, smaller.
    await sharp(drawing, { density: 96 }).resize(1600, 900).jpeg({ quality: 95 }).toFile(filepath)
    const { size } = await stat(filepath)
    const library: MediaLibrary = strapi.plugin('upload').service('upload')
    const [file] = await library.upload({
      data: { fileInfo: { name: `${key}.jpg`, alternativeText } },
      files: { filepath, originalFilename: `${key}.jpg`, mimetype: 'image/jpeg', size },
    })
    return file.id
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
