import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Core } from '@strapi/strapi'
import { errors } from '@strapi/utils'
import { editorLanguage } from '../rules/editorLanguage'
import { cleanPicture } from './cleanPicture'
import { PictureRefused, pictureRefusal } from './pictureProblems'
import { pictureSizes } from './pictureSizes'
import type { PictureType } from './pictureType'

/** A file as a form brought it, or whoever else gives one to the media library. Bytes. */
interface Upload {
  filepath: string
  originalFilename: string | null
  mimetype: string | null
  detectedMimeType?: string
  size: number
}

/** What of Strapi's media library is used here: everything that is stored comes through these two. */
interface MediaLibrary {
  upload(what: { data: object; files: Upload | Upload[] }, by?: object): Promise<unknown>
  replace(id: number | string, what: { data: object; file: Upload }, by?: object): Promise<unknown>
  findOne(id: number | string): Promise<{ mime: string } | null>
}

const endings: Record<PictureType, string> = { jpeg: '.jpg', png: '.png', webp: '.webp', avif: '.avif', gif: '.gif' }

/**
 * Lets nothing into the media library but the pixels of pictures, whoever brings it and by whichever way, and has the sizes made that
 * the site offers. Strapi's own check trusts a name where content tells it nothing, drops what it refuses without a word when
 * another file of the same form is good, and keeps the metadata of a picture that it cannot make smaller.
 */
export function registerPictures({ strapi }: { strapi: Core.Strapi }): void {
  const services = strapi.get('services') as { extend(uid: string, change: (service: object) => object): unknown }
  services.extend('plugin::upload.upload', (library) => withCleanPictures(strapi, library as MediaLibrary))
  services.extend('plugin::upload.image-manipulation', (manipulation) => ({
    ...manipulation,
    // What comes this far is a picture that was written by us a moment ago.
    isImage: async () => true,
    isFaultyImage: async () => false,
    isOptimizableImage: async () => false,
    isResizableImage: async () => true,
    generateResponsiveFormats: pictureSizes,
  }))
}

function withCleanPictures(strapi: Core.Strapi, library: MediaLibrary): MediaLibrary {
  return {
    ...library,
    upload: ({ data, files }, by) =>
      inFolder(async (folder) => {
        const cleaned: Upload[] = []
        // All are looked at before the first is stored.
        for (const file of [files].flat()) cleaned.push(await clean(strapi, file, path.join(folder, String(cleaned.length))))
        return library.upload({ data, files: cleaned }, by)
      }),
    replace: (id, { data, file }, by) =>
      inFolder(async (folder) => {
        // The address stays, and with it the ending; so the new picture is written in the kind of the old one.
        const mime = (await library.findOne(id))?.mime
        const cleaned = await clean(strapi, file, path.join(folder, 'new'), typeOf(mime))
        return library.replace(id, { data, file: cleaned }, by)
      }),
  }
}

async function clean(strapi: Core.Strapi, file: Upload, into: string, as?: PictureType): Promise<Upload> {
  const name = file.originalFilename ?? '?'
  try {
    const type = await inTurn(() => cleanPicture(file.filepath, into, as))
    const mimetype = `image/${type}`
    const originalFilename = path.basename(name, path.extname(name)) + endings[type]
    return { ...file, filepath: into, size: (await stat(into)).size, mimetype, detectedMimeType: mimetype, originalFilename }
  } catch (error) {
    if (!(error instanceof PictureRefused)) throw error
    throw new errors.ValidationError(pictureRefusal(error.problem, name, editorLanguage(strapi)), { problem: error.problem })
  }
}

const typeOf = (mime: string | undefined): PictureType | undefined =>
  (Object.keys(endings) as PictureType[]).find((type) => `image/${type}` === mime)

let turn: Promise<unknown> = Promise.resolve()

/** One after the other: the largest photograph takes 200 MB while it is turned. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const result = turn.then(work)
  turn = result.catch(() => undefined)
  return result
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'presage-pictures-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
