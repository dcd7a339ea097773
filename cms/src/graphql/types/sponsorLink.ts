import type { Core } from '@strapi/strapi'
import type { Knex } from 'knex'
import { settings } from '../../environment'
import { isAdvertisement, sponsorDisclosure } from '../../sponsors/sponsorDisclosure'
import type { ContractPart, RequestContext } from '../contract'
import { DEFAULT_LANGUAGE, isLanguage, readLanguage, type Language } from '../reading/language'
import { groupRows } from '../reading/groupRows'
import { loadOnce } from '../reading/loaders'
import type { PredictionRow, SponsorLinkRow } from '../reading/publicTypes'
import { relatedRows, relationOf, type Relation } from '../reading/relation'
import { onlyRunning } from '../reading/runningLinks'
import { decodeRow, selectionOf, tableOf } from '../reading/table'

/** A link as it stands in an article: the article's language is the one its disclosure is written in. */
interface PlacedLink extends SponsorLinkRow {
  language: Language
}

const placements = ['article_top', 'article_end', 'list', 'footer'] as const

/** What is paid for, and said to be. */
export function sponsorLink(strapi: Core.Strapi): ContractPart {
  return {
    typeDefs: `
      enum ENUM_SPONSORLINK_RELATIONSHIP { sponsor affiliate market_operator advertorial }
      enum ENUM_SPONSORLINK_PLACEMENT { article_top article_end list footer }

      """A paid line or link. Where it leads is told only by href, which counts the click."""
      type SponsorLink {
        documentId: ID!
        name: String!
        text: String!
        textEn: String
        label: String
        labelEn: String
        relationship: ENUM_SPONSORLINK_RELATIONSHIP!
        placement: ENUM_SPONSORLINK_PLACEMENT!
        """The only way to the sponsor, absolute. Mark it rel="sponsored nofollow noopener"."""
        href: String!
        """Who pays whom, in words that must stand beside the link; in the article's language unless another is asked for."""
        disclosure(locale: I18NLocaleCode): String!
        """
        Whether it is advertising by whoever runs a market or wrote what it leads to. Mark such a link more strongly than other paid ones, and
        say its disclosure before it.
        """
        advertisement: Boolean!
      }
      extend type Prediction {
        """The article's links that are enabled and within their dates, most important first; for a placement it has none for, the site's."""
        activeSponsorLinks(placement: ENUM_SPONSORLINK_PLACEMENT): [SponsorLink!]!
      }
    `,
    resolvers: {
      Prediction: {
        activeSponsorLinks: async (article: PredictionRow, { placement }: { placement?: string | null }, context: RequestContext) => {
          const language = isLanguage(article.locale) ? article.locale : DEFAULT_LANGUAGE
          const links = await activeLinks(strapi, context, article, language)
          return links
            .filter((link) => !placement || link.placement === placement)
            .map((link): PlacedLink => ({ ...link, language }))
        },
      },
      SponsorLink: {
        href: ({ documentId }: PlacedLink) => `${settings.SITE_URL}/go/${encodeURIComponent(documentId)}`,
        advertisement: ({ relationship }: PlacedLink) => isAdvertisement(relationship),
        disclosure: ({ relationship, language }: PlacedLink, { locale }: { locale?: unknown }) =>
          sponsorDisclosure(relationship, locale ? readLanguage(locale) : language),
      },
    },
    sizes: { 'Prediction.activeSponsorLinks': 3 },
  }
}

/** For each placement the article's own links, else the site's. */
async function activeLinks(
  strapi: Core.Strapi,
  context: RequestContext,
  article: PredictionRow,
  language: Language,
): Promise<SponsorLinkRow[]> {
  const [own, general] = await Promise.all([
    loadOnce(context, 'Prediction.sponsorLinks', article.id, String, (ids) => fetchOwn(strapi, ids), []),
    loadOnce(context, 'Site.defaultSponsorLinks', language, String, (languages) => fetchDefaults(strapi, languages), []),
  ])
  return placements.flatMap((placement) => {
    const here = own.filter((link) => link.placement === placement)
    return here.length > 0 ? here : general.filter((link) => link.placement === placement)
  })
}

async function fetchOwn(strapi: Core.Strapi, articleIds: readonly number[]): Promise<Map<string, SponsorLinkRow[]>> {
  const relation = relationOf(strapi, 'Prediction', 'sponsorLinks')
  const selection = selectionOf(relation.targetTable, 'target')
  const stored: (SponsorLinkRow & { parentId: number })[] = await onlyActive(
    relation,
    relatedRows(strapi.db.connection, relation, selection, articleIds),
  )
  return groupRows(stored, ({ parentId }) => parentId, (row) => decodeRow<SponsorLinkRow>(relation.targetTable, row))
}

/** The site's own links of each language; a language that names none has the Chinese ones. */
async function fetchDefaults(strapi: Core.Strapi, languages: readonly Language[]): Promise<Map<string, SponsorLinkRow[]>> {
  const relation = relationOf(strapi, 'Site', 'defaultSponsorLinks')
  const stored: (SponsorLinkRow & { siteLocale: string })[] = await onlyActive(
    relation,
    strapi.db
      .connection(`${relation.link} as link`)
      .join(`${relation.targetTable.name} as target`, 'target.id', `link.${relation.targetColumn}`)
      .join(`${tableOf(strapi, 'Site').name} as site`, 'site.id', `link.${relation.parentColumn}`)
      .select({ ...selectionOf(relation.targetTable, 'target'), siteLocale: 'site.locale' }),
  )
  const found = groupRows(stored, ({ siteLocale }) => siteLocale, (row) => decodeRow<SponsorLinkRow>(relation.targetTable, row))
  return new Map(languages.map((language) => [language, found.get(language) ?? found.get(DEFAULT_LANGUAGE) ?? []]))
}

/** The most important first, equals in the editor's order. */
function onlyActive({ orderColumn }: Relation, query: Knex.QueryBuilder): Knex.QueryBuilder {
  return onlyRunning(query)
    .clearOrder()
    .orderByRaw('coalesce(target.priority, 0) desc')
    .orderBy(`link.${orderColumn ?? 'id'}`)
}
