interface Picture {
  name?: unknown
  alternativeText?: unknown
}

/** What a picture of a body says to who cannot see it; empty where that is nothing, or the file's name, which Strapi's editor fills in. */
export function describedPicture(image: unknown): string {
  const { name, alternativeText } = (typeof image === 'object' && image !== null ? image : {}) as Picture
  return typeof alternativeText === 'string' && alternativeText !== name ? alternativeText : ''
}

/** Which of the pictures in a Blocks document, counted from 1, have no alternative text. */
export function undescribedPictures(body: unknown): number[] {
  const blocks: unknown[] = Array.isArray(body) ? body : []
  const pictures = blocks.filter(isPicture)
  return pictures.flatMap(({ image }, index) => describedPicture(image).trim() === '' ? [index + 1] : [])
}

function isPicture(block: unknown): block is { image: unknown } {
  return typeof block === 'object' && block !== null && 'image' in block && 'type' in block && block.type === 'image'
}
