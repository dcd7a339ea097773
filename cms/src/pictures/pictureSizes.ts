import path from 'node:path'
import { createReadStream, type ReadStream } from 'node:fs'
import { buffer } from 'node:stream/consumers'
import sharp, { type Sharp } from 'sharp'

/** Of a picture in Strapi's hands, on its way into the media library, what is used here. */
export interface PictureFile {
  name: string
  hash: string
  ext: string
  mime: string
  path?: string | null
  tmpWorkingDirectory: string
  getStream(): ReadStream
}

/** One size of a picture, as Strapi stores it. Pixels; `size` in kB. */
interface PictureSize extends Omit<PictureFile, 'tmpWorkingDirectory'> {
  filepath: string
  width: number
  height: number
  size: number
  sizeInBytes: number
}

/**
 * In pixels: what the site's places want, from a card on a phone to the head of an article on a screen of two dots a pixel.
 * A picture between two of them is also offered as wide as it is.
 */
const WEBP_WIDTHS = [384, 720, 1080, 1440, 1920]

/** In pixels, in the picture's own kind: for feeds, for machines, and for browsers that know no WebP. */
const FALLBACK_WIDTH = 1000

/**
 * Makes the sizes of a picture that the site offers: WebP by the name of its width (`w720`), and `large` in the picture's own kind.
 * @returns the sizes with the names under which `formats` will hold them
 */
export async function pictureSizes(file: PictureFile): Promise<{ key: string; file: PictureSize }[]> {
  const bytes = await buffer(file.getStream())
  const { width: ownWidth } = await sharp(bytes).metadata()
  const resized = (width: number) => sharp(bytes).resize({ width })
  const sizes: { key: string; file: PictureSize }[] = []
  if (ownWidth > FALLBACK_WIDTH) sizes.push(await stored(file, 'large', resized(FALLBACK_WIDTH), file))
  for (const width of webpWidths(ownWidth)) {
    sizes.push(await stored(file, `w${width}`, resized(width).webp({ quality: 80, effort: 2 }), { ext: '.webp', mime: 'image/webp' }))
  }
  return sizes
}

/** In pixels, each at most the picture's own width. */
export function webpWidths(ownWidth: number): number[] {
  const smaller = WEBP_WIDTHS.filter((width) => width < ownWidth)
  return smaller.length < WEBP_WIDTHS.length ? [...smaller, ownWidth] : smaller
}

async function stored(of: PictureFile, key: string, picture: Sharp, { ext, mime }: Pick<PictureFile, 'ext' | 'mime'>) {
  const hash = `${key}_${of.hash}`
  const filepath = path.join(of.tmpWorkingDirectory, hash)
  // Without a kind of its own, the picture is written in the kind it was read in.
  const { width, height, size } = await picture.toFile(filepath)
  const name = `${key}_${path.basename(of.name, path.extname(of.name))}${ext}`
  return {
    key,
    file: {
      name, hash, ext, mime, filepath, path: of.path ?? null, width, height,
      size: Math.round((size / 1000) * 100) / 100, sizeInBytes: size, getStream: () => createReadStream(filepath),
    },
  }
}
