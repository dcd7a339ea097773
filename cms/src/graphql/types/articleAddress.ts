import type { Core } from '@strapi/strapi'
import { siteAddress } from '../../siteAddress'
import type { ContractPart, RequestContext } from '../contract'
import { groupRows } from '../reading/groupRows'
import { loadOnce } from '../reading/loaders'
import { onlyPublished } from '../reading/published'
import { relatedOf } from '../reading/publishedRelation'
import type { PredictionRow } from '../reading/publicTypes'
import { tableOf } from '../reading/table'

interface Translation {
  locale: string
  slug: string
  title: string
}

/** Where an article is found: its page, its market, its other languages. */
export function articleAddress(strapi: Core.Strapi): ContractPart {
  return {
    typeDefs: `
      extend type Prediction {
        """The article's page on the site, absolute."""
        url: String!
        """The event's page at the market platform."""
        marketUrl: String
        """Every language the article is published in, its own included."""
        translations: [Translation!]!
      }
      type Translation { locale: String! slug: String! url: String! title: String! }
    `,
    resolvers: {
      Prediction: {
        url: ({ locale, slug }: PredictionRow) => articleUrl(locale, slug),
        marketUrl: async (article: PredictionRow, _args: unknown, context: RequestContext) => {
          const [event] = await relatedOf(strapi, context, 'Prediction', 'event', article.id)
          return event?.marketUrl ?? null
        },
        translations: ({ documentId }: PredictionRow, _args: unknown, context: RequestContext) =>
          loadOnce<string, readonly Translation[]>(context, 'Prediction.translations', documentId, String, (ids) => fetchTranslations(strapi, ids), []),
      },
      Translation: { url: ({ locale, slug }: Translation) => articleUrl(locale, slug) },
    },
    sizes: { 'Prediction.translations': 2 },
  }
}

function articleUrl(locale: string, slug: string | null): string {
  return siteAddress(locale, slug === null ? '/' : `/predictions/${encodeURIComponent(slug)}`)
}

async function fetchTranslations(strapi: Core.Strapi, documentIds: readonly string[]): Promise<Map<string, Translation[]>> {
  const query = strapi.db
    .connection(`${tableOf(strapi, 'Prediction').name} as article`)
    .whereIn('article.document_id', [...documentIds])
    .whereNotNull('article.slug')
    .select('article.document_id', 'article.locale', 'article.slug', 'article.title')
    .orderBy('article.locale', 'desc')
  const stored = (await onlyPublished(query, 'article')) as (Translation & { document_id: string })[]
  return groupRows(stored, (row) => row.document_id, ({ locale, slug, title }): Translation => ({ locale, slug, title }))
}
