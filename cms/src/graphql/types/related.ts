import type { Core } from '@strapi/strapi'
import type { ContractPart, RequestContext } from '../contract'
import { readLanguage } from '../reading/language'
import { predictionsUsing } from '../reading/predictionsOf'
import { relatedOf } from '../reading/publishedRelation'
import type { PredictionRow } from '../reading/publicTypes'
import { badInput } from '../server/refusals'

const USUAL = 4
const MOST = 10

/** What to read next. */
export function related(strapi: Core.Strapi): ContractPart {
  return {
    typeDefs: `
      extend type Prediction {
        """Other articles in the same language: of the same event first, then of the same category, newest first. At most 10, usually 4."""
        related(limit: Int): [Prediction!]!
      }
    `,
    resolvers: {
      Prediction: {
        related: (article: PredictionRow, { limit }: { limit?: number | null }, context: RequestContext) =>
          readRelated(strapi, context, article, limit ?? USUAL),
      },
    },
    sizes: { 'Prediction.related': ({ limit }) => (typeof limit === 'number' && limit >= 0 ? Math.min(limit, MOST) : USUAL) },
  }
}

async function readRelated(strapi: Core.Strapi, context: RequestContext, article: PredictionRow, limit: number): Promise<PredictionRow[]> {
  if (limit < 1) throw badInput('related: limit must be a whole number from 1 to 10.')
  const wanted = Math.min(limit, MOST)
  const [events, categories] = await Promise.all([
    relatedOf(strapi, context, 'Prediction', 'event', article.id),
    relatedOf(strapi, context, 'Prediction', 'category', article.id),
  ])
  // The article itself may be among them, and what shares its event may share its category too.
  const stretch = { language: readLanguage(article.locale), start: 0, limit: 2 * wanted + 1 }
  const lists = await Promise.all([
    ...events.map(({ id }) => predictionsUsing(strapi, context, 'Event', { ...stretch, parentId: id })),
    ...categories.map(({ id }) => predictionsUsing(strapi, context, 'Category', { ...stretch, parentId: id })),
  ])
  const others = new Map<string, PredictionRow>()
  for (const other of lists.flat()) {
    if (other.documentId !== article.documentId && !others.has(other.documentId)) others.set(other.documentId, other)
  }
  return [...others.values()].slice(0, wanted)
}
