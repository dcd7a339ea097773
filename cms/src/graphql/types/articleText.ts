import type { Core } from '@strapi/strapi'
import type { Block } from '@presage/text/blocks'
import type { ContractPart, RequestContext, Resolver } from '../contract'
import { documentForms, documentWeight, readDocument, type DocumentForm } from '../reading/documentForms'
import { readLanguage } from '../reading/language'
import { loadOnce } from '../reading/loaders'
import type { PredictionRow } from '../reading/publicTypes'
import { tableOf } from '../reading/table'

/** The body of an article, in every form a client may want. */
export function articleText(strapi: Core.Strapi): ContractPart {
  const text = (form: DocumentForm): Resolver => async (article: PredictionRow, _args: unknown, context: RequestContext) => {
    const blocks = await loadOnce<number, readonly Block[]>(context, 'Prediction.body', article.id, String, (ids) => fetchBodies(strapi, ids), [])
    return documentForms[form](blocks, readLanguage(article.locale))
  }
  return {
    typeDefs: `
      extend type Prediction {
        """The body as Strapi's Blocks."""
        body: JSON
        """The body as HTML that is safe to print as it is, with absolute addresses."""
        bodyHtml: String!
        bodyMarkdown: String!
        bodyText: String!
      }
    `,
    resolvers: {
      Prediction: { body: text('body'), bodyHtml: text('bodyHtml'), bodyMarkdown: text('bodyMarkdown'), bodyText: text('bodyText') },
    },
    weights: {
      'Prediction.body': documentWeight,
      'Prediction.bodyHtml': documentWeight,
      'Prediction.bodyMarkdown': documentWeight,
      'Prediction.bodyText': documentWeight,
    },
  }
}

async function fetchBodies(strapi: Core.Strapi, ids: readonly number[]): Promise<Map<string, Block[]>> {
  const rows: { id: number; body: unknown }[] = await strapi.db
    .connection(tableOf(strapi, 'Prediction').name)
    .whereIn('id', [...ids])
    .select('id', 'body')
  return new Map(rows.map(({ id, body }) => [String(id), readDocument(strapi, body, `The body of the article row ${id}`)]))
}
