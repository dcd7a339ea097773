import { open, stat } from 'node:fs/promises'
import sharp, { type Sharp } from 'sharp'
import { GREATEST_UPLOAD, LONGEST_SIDE, MOST_PIXELS, PictureRefused, type PictureProblem } from './pictureProblems'
import { contentOf, TELLING_BYTES, type Content, type PictureType } from './pictureType'

/** In pixels. The widest picture of the site is 928 across, on screens of two dots a pixel 1,856. */
const WIDEST_KEPT = 2560

const refusedContent: Partial<Record<Content, PictureProblem>> = { heic: 'phonePhoto', svg: 'drawing', other: 'noPicture' }

/**
 * Takes a file for what its content is, and writes its pixels anew: turned as the camera was held, in sRGB, at most 2,560 pixels wide.
 * Nothing else of it is left: no place, no camera, no author, no colour profile, nothing hidden behind the picture.
 * @param into where to write it
 * @param as the kind to write; without it, the kind that came
 * @returns the kind that was written
 * @throws PictureRefused where it is no picture that readers could be shown, before more of it is unpacked than its header
 */
export async function cleanPicture(filepath: string, into: string, as?: PictureType): Promise<PictureType> {
  if ((await stat(filepath)).size > GREATEST_UPLOAD) throw new PictureRefused('tooHeavy')
  const content = contentOf(await headOf(filepath))
  const problem = refusedContent[content]
  if (problem) throw new PictureRefused(problem)
  await refuseLarge(filepath)
  const type = as ?? (content as PictureType)
  try {
    const upright = sharp(filepath, { limitInputPixels: MOST_PIXELS }).autoOrient().resize({ width: WIDEST_KEPT, withoutEnlargement: true })
    await written(upright, type).timeout({ seconds: 60 }).toFile(into)
  } catch (cause) {
    throw new PictureRefused('damaged', { cause })
  }
  return type
}

/** The picture in the shape it is kept in, by its kind. */
function written(picture: Sharp, type: PictureType): Sharp {
  switch (type) {
    // JPEG knows no transparency.
    case 'jpeg': return picture.flatten({ background: '#fff' }).jpeg({ quality: 85, mozjpeg: true })
    case 'png': return picture.png({ compressionLevel: 9 })
    case 'webp': return picture.webp({ quality: 88, effort: 2 })
    case 'avif': return picture.avif({ quality: 65, effort: 2 })
    case 'gif': return picture.gif()
  }
}

async function refuseLarge(filepath: string): Promise<void> {
  // Without the limit, so that what is beyond it is not taken for damaged; only the header is read.
  const { width, height, pages } = await sharp(filepath, { limitInputPixels: false }).metadata().catch((cause: unknown) => {
    throw new PictureRefused('damaged', { cause })
  })
  if ((pages ?? 1) > 1) throw new PictureRefused('moving')
  if (width * height > MOST_PIXELS || Math.max(width, height) > LONGEST_SIDE) throw new PictureRefused('tooLarge')
}

async function headOf(filepath: string): Promise<Buffer> {
  const file = await open(filepath)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(TELLING_BYTES), 0, TELLING_BYTES, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}
