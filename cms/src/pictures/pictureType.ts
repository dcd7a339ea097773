/** The kinds of picture that are taken. */
export type PictureType = 'jpeg' | 'png' | 'webp' | 'avif' | 'gif'

/** What a file is by its first bytes; of what is not taken, only what an editor gets advice of its own about. */
export type Content = PictureType | 'heic' | 'svg' | 'other'

/** How many bytes `contentOf` wants to see. */
export const TELLING_BYTES = 4096

/** @param head the first bytes of a file; neither its name nor what its sender called it is asked */
export function contentOf(head: Buffer): Content {
  const at = (from: number, to: number) => head.toString('latin1', from, to)
  if (at(0, 3) === '\u00ff\u00d8\u00ff') return 'jpeg'
  if (at(0, 8) === '\u0089PNG\r\n\u001a\n') return 'png'
  if (/^GIF8[79]a$/.test(at(0, 6))) return 'gif'
  if (at(0, 4) === 'RIFF' && at(8, 12) === 'WEBP') return 'webp'
  if (at(4, 8) === 'ftyp') return contentOfBrands(at(8, head.readUInt32BE(0)))
  return /<svg[\s/>]/i.test(head.toString('utf8')) ? 'svg' : 'other'
}

/** ISO 14496-12: the names of the formats that a file keeps to, four letters each, with a version after the first. */
function contentOfBrands(brands: string): Content {
  const names: string[] = brands.match(/.{4}/gs) ?? []
  if (names.includes('avif')) return 'avif'
  return names.some((name) => /^(hei|hev|mif1)/.test(name)) ? 'heic' : 'other'
}
