import type { Core } from '@strapi/strapi'
import { countViews } from '../../internal/countViews'
import type { ContractPart, RequestContext } from '../contract'
import { loadOnce } from '../reading/loaders'
import type { PredictionRow } from '../reading/publicTypes'

/** How often an article was read. */
export function views(strapi: Core.Strapi): ContractPart {
  return {
    typeDefs: `
      extend type Prediction {
        """Readers of the article in all its languages; one who comes back within 30 minutes counts once."""
        views: Int!
      }
    `,
    resolvers: {
      Prediction: {
        views: ({ documentId }: PredictionRow, _args: unknown, context: RequestContext) =>
          loadOnce<string, number>(context, 'Prediction.views', documentId, String, (ids) => countViews(strapi, ids), 0),
      },
    },
  }
}
