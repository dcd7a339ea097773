import type { Core } from '@strapi/strapi'
import type { ContractPart, RequestContext } from '../contract'
import { groupRows } from '../reading/groupRows'
import { readLanguage, type Language } from '../reading/language'
import { loadOnce } from '../reading/loaders'
import { greatestPage, readPagination, type PaginationArg, type Stretch } from '../reading/pagination'
import { onlyPublished } from '../reading/published'
import type { PredictionRow, Row } from '../reading/publicTypes'
import { stretchPerParent } from '../reading/stretchPerParent'
import { decodeRow, selectionOf, tableOf } from '../reading/table'

const MOST_CORRECTIONS = 50
/** In words, not bound: the index that holds no typos must be recognised. */
const saysMore = "correction.kind <> 'typo'"

/** A correction with the article it is of: one language of it. */
interface CorrectionRow extends Row {
  article: Asked
}

/** What was changed in articles after they were published; typing errors are put right without a word. */
export function corrections(strapi: Core.Strapi): ContractPart {
  return {
    typeDefs: `
      enum ENUM_CORRECTION_KIND { typo clarification correction }

      """A change to a published article, with what was wrong and what is right now. Typos are not among them."""
      type Correction {
        documentId: ID!
        kind: ENUM_CORRECTION_KIND!
        note: String!
        language: I18NLocaleCode!
        at: DateTime!
        """The article, in the language that was corrected; null when it is not public."""
        prediction: Prediction
      }

      extend type Prediction {
        """Clarifications and corrections of the article in its language, newest first; at most 50."""
        corrections: [Correction!]!
      }

      type Query {
        """Clarifications and corrections of all articles that are public in a language (zh-Hans unless said otherwise), newest first."""
        corrections(locale: I18NLocaleCode, pagination: PaginationArg): [Correction!]!
      }
    `,
    resolvers: {
      Query: {
        corrections: (_parent: unknown, { locale, pagination }: { locale?: unknown; pagination?: PaginationArg | null }) =>
          readCorrections(strapi, readLanguage(locale), readPagination(pagination)),
      },
      Prediction: {
        corrections: ({ documentId, locale }: PredictionRow, _args: unknown, context: RequestContext) => {
          const asked: Asked = { documentId, locale }
          return loadOnce<Asked, readonly Row[]>(context, 'Prediction.corrections', asked, textOf, (all) => fetchCorrections(strapi, all), [])
        },
      },
      Correction: {
        // A content type's enumeration holds no hyphen.
        language: ({ language }: Row) => String(language).replace('_', '-'),
        prediction: ({ article }: CorrectionRow, _args: unknown, context: RequestContext) =>
          loadOnce<Asked, PredictionRow | null>(context, 'Correction.prediction', article, textOf, (all) => fetchArticles(strapi, all), null),
      },
    },
    sizes: { 'Prediction.corrections': 10, 'Query.corrections': ({ pagination }) => greatestPage(pagination) },
  }
}

type Asked = Pick<PredictionRow, 'documentId' | 'locale'>

function textOf({ documentId, locale }: Asked): string {
  return `${documentId} ${locale}`
}

async function fetchCorrections(strapi: Core.Strapi, all: readonly Asked[]): Promise<Map<string, CorrectionRow[]>> {
  const knex = strapi.db.connection
  const table = tableOf(strapi, 'Correction')
  const articles = new Map(all.map((asked) => [textOf(asked), asked]))
  const stored = await stretchPerParent<Asked, Row & { asked: string }>(knex, all, (asked) =>
    knex(`${table.name} as correction`)
      .select({ ...selectionOf(table, 'correction'), asked: knex.raw('cast(? as varchar(100))', [textOf(asked)]) })
      .where('correction.prediction_document_id', asked.documentId)
      .where('correction.language', asked.locale.replace('-', '_'))
      .whereRaw(saysMore)
      .orderBy('correction.at', 'desc')
      .orderBy('correction.id', 'desc')
      .limit(MOST_CORRECTIONS),
  )
  return groupRows(stored, ({ asked }) => asked, (row) => ({ ...decodeRow<Row>(table, row), article: articles.get(row.asked) as Asked }))
}

/** Of articles that are public in the language now: what was taken down is not quoted any more. */
async function readCorrections(strapi: Core.Strapi, language: Language, { start, limit }: Stretch): Promise<CorrectionRow[]> {
  const table = tableOf(strapi, 'Correction')
  const query = strapi.db
    .connection(`${table.name} as correction`)
    .join(`${tableOf(strapi, 'Prediction').name} as article`, 'article.document_id', 'correction.prediction_document_id')
    .where('correction.language', language.replace('-', '_'))
    .where('article.locale', language)
    .whereRaw(saysMore)
    .select({ ...selectionOf(table, 'correction'), articleId: 'article.document_id' })
    .orderBy('correction.at', 'desc')
    .orderBy('correction.id', 'desc')
    .offset(start)
    .limit(limit)
  const rows = (await onlyPublished(query, 'article')) as (Row & { articleId: string })[]
  return rows.map((row) => ({ ...decodeRow<Row>(table, row), article: { documentId: row.articleId, locale: language } }))
}

async function fetchArticles(strapi: Core.Strapi, all: readonly Asked[]): Promise<Map<string, PredictionRow>> {
  const table = tableOf(strapi, 'Prediction')
  const query = strapi.db
    .connection(`${table.name} as article`)
    .whereIn('article.document_id', all.map(({ documentId }) => documentId))
    .select(selectionOf(table, 'article'))
  const rows = (await onlyPublished(query, 'article')) as Row[]
  return new Map(rows.map((row) => decodeRow<PredictionRow>(table, row)).map((row) => [textOf(row), row]))
}
