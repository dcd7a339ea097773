import type { Core } from '@strapi/strapi'
import type { ContractPart, RequestContext } from '../contract'
import { groupRows } from '../reading/groupRows'
import { loadOnce } from '../reading/loaders'
import type { PredictionRow, Row } from '../reading/publicTypes'
import { stretchPerParent } from '../reading/stretchPerParent'
import { decodeRow, selectionOf, tableOf } from '../reading/table'

const MOST_CORRECTIONS = 50

/** What was changed in an article after it was published; typing errors are put right without a word. */
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
      }

      extend type Prediction {
        """Clarifications and corrections of the article in its language, newest first; at most 50."""
        corrections: [Correction!]!
      }
    `,
    resolvers: {
      Prediction: {
        corrections: ({ documentId, locale }: PredictionRow, _args: unknown, context: RequestContext) => {
          const asked: Asked = { documentId, locale }
          return loadOnce<Asked, readonly Row[]>(context, 'Prediction.corrections', asked, textOf, (all) => fetchCorrections(strapi, all), [])
        },
      },
      // A content type's enumeration holds no hyphen.
      Correction: { language: ({ language }: Row) => String(language).replace('_', '-') },
    },
    sizes: { 'Prediction.corrections': 10 },
  }
}

type Asked = Pick<PredictionRow, 'documentId' | 'locale'>

function textOf({ documentId, locale }: Asked): string {
  return `${documentId} ${locale}`
}

async function fetchCorrections(strapi: Core.Strapi, all: readonly Asked[]): Promise<Map<string, Row[]>> {
  const knex = strapi.db.connection
  const table = tableOf(strapi, 'Correction')
  const stored = await stretchPerParent<Asked, Row & { asked: string }>(knex, all, (asked) =>
    knex(`${table.name} as correction`)
      .select({ ...selectionOf(table, 'correction'), asked: knex.raw('cast(? as varchar(100))', [textOf(asked)]) })
      .where('correction.prediction_document_id', asked.documentId)
      .where('correction.language', asked.locale.replace('-', '_'))
      .whereIn('correction.kind', ['clarification', 'correction'])
      .orderBy('correction.at', 'desc')
      .orderBy('correction.id', 'desc')
      .limit(MOST_CORRECTIONS),
  )
  return groupRows(stored, ({ asked }) => asked, (row) => decodeRow<Row>(table, row))
}
