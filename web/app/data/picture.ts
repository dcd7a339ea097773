import type { ImageFactsFragment } from '@presage/client/generated/documents'

/** An image with every size a browser may choose from. `width` and `height` keep its place while it loads. */
export type Picture = {
  src: string
  /** The sizes of the image's own type; empty where it comes in one size, or as WebP. */
  srcset: string
  /** The sizes as WebP, which a browser that knows it takes; empty where there are none besides the image itself. */
  webp: string
  width: number | undefined
  height: number | undefined
  alt: string
  focus: Focus | null
}

/** What stays in sight where a place shows only a part of an image, in tenths of its width from the left and its height from the top. */
export type Focus = { x: number, y: number }

type Candidate = { url: string, width: number, mime: string }

// A size of another shape is a crop, not the same picture smaller.
const shapeTolerance = 0.03

/**
 * The picture a page shows of an uploaded file: the file itself and the sizes the CMS made of it, by width. `formats` is taken as it
 * comes (JSON of the CMS) and what is not a size is left out. A browser that knows no srcset, or no WebP, gets the largest size
 * up to 1,200 px. Files of before sizes were made as WebP come in their own type.
 */
export function picture(file: ImageFactsFragment, alt: string | null | undefined): Picture {
  const candidates = [...sizesIn(file), ...file.width ? [{ url: file.url, width: file.width, mime: file.mime }] : []]
  const webp = bySize(candidates.filter(({ mime }) => mime === 'image/webp'))
  const others = bySize(candidates.filter(({ mime }) => mime !== 'image/webp'))
  const isBoth = webp.length > 0 && others.length > 0
  const own = others.length > 0 ? others : webp
  const fallback = own.findLast(({ width }) => width <= 1200) ?? own[0]
  return {
    src: fallback?.url ?? file.url,
    srcset: isBoth || own.length < 2 ? '' : sourceSet(own),
    webp: isBoth ? sourceSet(webp) : '',
    width: file.width ?? undefined,
    height: file.height ?? undefined,
    alt: alt?.trim() || file.alternativeText?.trim() || '',
    focus: focusOf(file),
  }
}

/** In steps, since a page may hold no style of its own: the style sheet has a rule for each. The middle needs none. */
function focusOf({ focalPoint }: ImageFactsFragment): Focus | null {
  if (!focalPoint) return null
  const [x, y] = [Math.round(focalPoint.x / 10), Math.round(focalPoint.y / 10)]
  return x === 5 && y === 5 ? null : { x, y }
}

const sourceSet = (candidates: Candidate[]) => candidates.map(({ url, width }) => `${url.replaceAll(',', '%2C')} ${width}w`).join(', ')

function sizesIn({ formats, width, height, mime }: ImageFactsFragment): Candidate[] {
  if (typeof formats !== 'object' || formats === null) return []
  const shape = width && height ? width / height : null
  return Object.values(formats as Record<string, unknown>).flatMap((format) => {
    const size = asSize(format)
    if (!size) return []
    const sameShape = shape === null || Math.abs(size.width / size.height / shape - 1) < shapeTolerance
    return sameShape ? [{ url: size.url, width: size.width, mime: size.mime ?? mime }] : []
  })
}

function asSize(format: unknown): { url: string, width: number, height: number, mime: string | null } | null {
  if (typeof format !== 'object' || format === null) return null
  const { url, width, height, mime } = format as Record<string, unknown>
  if (typeof url !== 'string' || typeof width !== 'number' || typeof height !== 'number') return null
  return width > 0 && height > 0 ? { url, width, height, mime: typeof mime === 'string' ? mime : null } : null
}

function bySize(candidates: Candidate[]): Candidate[] {
  const byWidth = new Map(candidates.map(candidate => [candidate.width, candidate]))
  return [...byWidth.values()].sort((a, b) => a.width - b.width)
}
