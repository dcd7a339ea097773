import type { ContractPart } from '../contract'
import type { Row } from '../reading/publicTypes'

/** What clients learn of each size of an image; how and where it is stored is not theirs to know. */
const publicOfFormat = ['url', 'width', 'height', 'size', 'mime', 'ext']

/** Images. */
export const uploadFile: ContractPart = {
  typeDefs: `
    type UploadFile {
      documentId: ID!
      name: String!
      alternativeText: String
      caption: String
      width: Int
      height: Int
      """What must stay in sight where a place shows only a part of the image; null for its middle."""
      focalPoint: FocalPoint
      """
      Other sizes of the image, by name: WebP by its width (w384, w720 and so on), thumbnail and large in the image's own type;
      small, medium and large of older ones. Of each url, width, height, size in kB, mime, ext.
      """
      formats: JSON
      ext: String
      mime: String!
      """In kB."""
      size: Float!
      """From the root of the site."""
      url: String!
    }

    """A point of an image, in per cent of its width from the left and of its height from the top."""
    type FocalPoint {
      x: Float!
      y: Float!
    }
  `,
  resolvers: {
    UploadFile: {
      focalPoint: ({ focalPoint }: Row) => pointIn(focalPoint),
      formats: ({ formats }: Row) => (isRecord(formats) ? mapValues(formats, publicPart) : null),
    },
  },
}

function pointIn(value: unknown): { x: number; y: number } | null {
  if (!isRecord(value)) return null
  const { x, y } = value
  return isPerCent(x) && isPerCent(y) ? { x, y } : null
}

const isPerCent = (value: unknown): value is number => typeof value === 'number' && value >= 0 && value <= 100

function publicPart(format: unknown): Record<string, unknown> {
  return isRecord(format) ? Object.fromEntries(publicOfFormat.filter((key) => key in format).map((key) => [key, format[key]])) : {}
}

function mapValues(record: Record<string, unknown>, change: (value: unknown) => unknown): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]))
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
