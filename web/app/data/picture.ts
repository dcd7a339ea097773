import type { ImageFactsFragment } from '@presage/client/generated/documents'

/** An image with every size a browser may choose from. `width` and `height` keep its place while it loads. */
export type Picture = {
  src: string
  srcset: string
  width: number | undefined
  height: number | undefined
  alt: string
}

type Candidate = { url: string, width: number }

// A size of another shape is a crop, not the same picture smaller.
const shapeTolerance = 0.03

/**
 * The picture a page shows of an uploaded file: the file itself and the smaller sizes the CMS made of it, by width.
 * `formats` is taken as it comes (JSON of the CMS) and what is not a size is left out. A browser that knows no srcset
 * gets the largest size up to 1,200 px.
 */
export function picture(file: ImageFactsFragment, alt: string | null | undefined): Picture {
  const candidates = bySize([...sizesIn(file), ...file.width ? [{ url: file.url, width: file.width }] : []])
  const fallback = candidates.findLast(({ width }) => width <= 1200) ?? candidates[0]
  return {
    src: fallback?.url ?? file.url,
    srcset: candidates.length > 1 ? candidates.map(({ url, width }) => `${url.replaceAll(',', '%2C')} ${width}w`).join(', ') : '',
    width: file.width ?? undefined,
    height: file.height ?? undefined,
    alt: alt?.trim() || file.alternativeText?.trim() || '',
  }
}

function sizesIn({ formats, width, height }: ImageFactsFragment): Candidate[] {
  if (typeof formats !== 'object' || formats === null) return []
  const shape = width && height ? width / height : null
  return Object.values(formats as Record<string, unknown>).flatMap((format) => {
    const size = asSize(format)
    if (!size) return []
    const sameShape = shape === null || Math.abs(size.width / size.height / shape - 1) < shapeTolerance
    return sameShape ? [{ url: size.url, width: size.width }] : []
  })
}

function asSize(format: unknown): { url: string, width: number, height: number } | null {
  if (typeof format !== 'object' || format === null) return null
  const { url, width, height } = format as Record<string, unknown>
  if (typeof url !== 'string' || typeof width !== 'number' || typeof height !== 'number') return null
  return width > 0 && height > 0 ? { url, width, height } : null
}

function bySize(candidates: Candidate[]): Candidate[] {
  const byWidth = new Map(candidates.map(candidate => [candidate.width, candidate]))
  return [...byWidth.values()].sort((a, b) => a.width - b.width)
}
