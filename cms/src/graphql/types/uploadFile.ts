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
      """Smaller sizes of the image, by name (thumbnail, small, medium, large): url, width, height, size in kB, mime, ext."""
      formats: JSON
      ext: String
      mime: String!
      """In kB."""
      size: Float!
      """From the root of the site."""
      url: String!
    }
  `,
  resolvers: {
    UploadFile: {
      formats: ({ formats }: Row) => (isRecord(formats) ? mapValues(formats, publicPart) : null),
    },
  },
}

function publicPart(format: unknown): Record<string, unknown> {
  return isRecord(format) ? Object.fromEntries(publicOfFormat.filter((key) => key in format).map((key) => [key, format[key]])) : {}
}

function mapValues(record: Record<string, unknown>, change: (value: unknown) => unknown): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]))
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
