import type { Core } from '@strapi/strapi'
import type { Block } from '@presage/text/blocks'
import { plainText } from '@presage/text/plainText'
import type { ContractPart, RequestContext } from '../contract'
import { documentForms, documentWeight, readDocument, type DocumentForm } from '../reading/documentForms'
import { readLanguage, type Language } from '../reading/language'
import { loadOnce } from '../reading/loaders'
import type { SiteRow } from '../reading/siteRow'
import { tableOf } from '../reading/table'

/** The fields of the paper that are documents, and the columns they are kept in. */
const columns = { about: 'about', methodology: 'methodology', correctionsPolicy: 'corrections_policy' } as const

type TextName = keyof typeof columns
type SiteTexts = Readonly<Record<TextName, readonly Block[]>>

/** One of them in the language it is written in. */
interface WrittenText {
  blocks: readonly Block[]
  language: Language
}

/** What the paper says of itself at length. Read only where it is asked for: every page asks for the paper, and few for these. */
export function siteTexts(strapi: Core.Strapi): ContractPart {
  const text = (name: TextName) => async (site: SiteRow, _args: unknown, context: RequestContext): Promise<WrittenText | null> => {
    const texts = await loadOnce<number, SiteTexts | null>(context, 'Site.texts', site.id, String, (ids) => fetchTexts(strapi, ids), null)
    const blocks = texts?.[name] ?? []
    return plainText(blocks).trim() === '' ? null : { blocks, language: readLanguage(site.locale) }
  }
  const form = (name: DocumentForm) => ({ blocks, language }: WrittenText) => documentForms[name](blocks, language)
  return {
    typeDefs: `
      """A text of the paper about itself, in the forms in which an article's body is given."""
      type SiteText {
        body: JSON!
        bodyHtml: String!
        bodyMarkdown: String!
        bodyText: String!
      }
      extend type Site {
        """Who makes the paper, in its own words; null where it has not written any. In the language of the site row: see its locale."""
        about: SiteText
        """How the paper chooses its questions and comes to its verdicts; null where it has not said."""
        methodology: SiteText
        """How the paper corrects itself; null where it has not said."""
        correctionsPolicy: SiteText
      }
    `,
    resolvers: {
      Site: { about: text('about'), methodology: text('methodology'), correctionsPolicy: text('correctionsPolicy') },
      SiteText: { body: form('body'), bodyHtml: form('bodyHtml'), bodyMarkdown: form('bodyMarkdown'), bodyText: form('bodyText') },
    },
    weights: {
      'SiteText.body': documentWeight,
      'SiteText.bodyHtml': documentWeight,
      'SiteText.bodyMarkdown': documentWeight,
      'SiteText.bodyText': documentWeight,
    },
  }
}

async function fetchTexts(strapi: Core.Strapi, ids: readonly number[]): Promise<Map<string, SiteTexts>> {
  const rows: (Record<TextName, unknown> & { id: number })[] = await strapi.db
    .connection(tableOf(strapi, 'Site').name)
    .whereIn('id', [...ids])
    .select({ id: 'id', ...columns })
  return new Map(rows.map((row) => {
    const read = (name: TextName) => readDocument(strapi, row[name], `The text “${name}” of the site row ${row.id}`)
    return [String(row.id), { about: read('about'), methodology: read('methodology'), correctionsPolicy: read('correctionsPolicy') }]
  }))
}
