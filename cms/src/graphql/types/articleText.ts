import type { Core } from '@strapi/strapi'
import type { Block } from '@presage/text/blocks'
import { BlocksError } from '@presage/text/blocksError'
import { blocksToHtml } from '@presage/text/blocksToHtml'
import { blocksToMarkdown } from '@presage/text/blocksToMarkdown'
import { parseBlocks } from '@presage/text/parseBlocks'
import { plainText } from '@presage/text/plainText'
import { settings } from '../../environment'
import type { ContractPart, RequestContext, Resolver } from '../contract'
import { decodeValue } from '../reading/decodeValue'
import { isLanguage } from '../reading/language'
import { loadOnce } from '../reading/loaders'
import type { PredictionRow } from '../reading/publicTypes'
import { tableOf } from '../reading/table'

// A body is thousands of characters; it is read only where it is asked for, and counts accordingly.
const WEIGHT = 40

/** The body of an article, in every form a client may want. */
export function articleText(strapi: Core.Strapi): ContractPart {
  const document = (article: PredictionRow, context: RequestContext) =>
    loadOnce<number, readonly Block[]>(context, 'Prediction.body', article.id, String, (ids) => fetchBodies(strapi, ids), [])
  const text = (print: (blocks: readonly Block[], article: PredictionRow) => unknown): Resolver =>
    async (article: PredictionRow, _args: unknown, context: RequestContext) => print(await document(article, context), article)
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
      Prediction: {
        body: text((blocks) => blocks),
        bodyHtml: text((blocks, { locale }) =>
          blocksToHtml(blocks, { language: isLanguage(locale) ? locale : 'zh-Hans', baseUrl: settings.SITE_URL, assetUrl: settings.SITE_URL }),
        ),
        bodyMarkdown: text((blocks) => blocksToMarkdown(blocks, { baseUrl: settings.SITE_URL, assetUrl: settings.SITE_URL })),
        bodyText: text((blocks) => plainText(blocks)),
      },
    },
    weights: { 'Prediction.body': WEIGHT, 'Prediction.bodyHtml': WEIGHT, 'Prediction.bodyMarkdown': WEIGHT, 'Prediction.bodyText': WEIGHT },
  }
}

async function fetchBodies(strapi: Core.Strapi, ids: readonly number[]): Promise<Map<string, Block[]>> {
  const rows: { id: number; body: unknown }[] = await strapi.db
    .connection(tableOf(strapi, 'Prediction').name)
    .whereIn('id', [...ids])
    .select('id', 'body')
  return new Map(rows.map(({ id, body }) => [String(id), readDocument(strapi, id, body)]))
}

/** Documents are checked when they are saved. One that came into the database in another way is shown as empty, and logged. */
function readDocument(strapi: Core.Strapi, id: number, stored: unknown): Block[] {
  try {
    return parseBlocks(decodeValue('blocks', stored))
  } catch (error) {
    if (!(error instanceof BlocksError) && !(error instanceof SyntaxError)) throw error
    strapi.log.error(`The body of the article row ${id} is not a document that can be printed: ${error.message}`)
    return []
  }
}
