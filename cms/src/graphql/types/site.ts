import type { Core } from '@strapi/strapi'
import type { ContractPart, RequestContext } from '../contract'
import { DEFAULT_LANGUAGE, readLanguage } from '../reading/language'
import { publishedRelation } from '../reading/publishedRelation'
import { siteRow, type SiteRow } from '../reading/siteRow'

/** The paper itself. */
export function site(strapi: Core.Strapi): ContractPart {
  return {
    typeDefs: `
      type Site {
        documentId: ID!
        locale: String
        name: String!
        tagline: String
        disclaimer: String
        contactEmail: String
        """Shown on every page, for example that prices are illustrative."""
        notice: String
        socialLinks: [ComponentSiteSocialLink!]!
        """Whether readers may comment at all."""
        commentsOpen: Boolean
        """Whether an editor approves a comment before it is shown; else it is shown at once."""
        commentsWait: Boolean!
      }
      type ComponentSiteSocialLink { id: ID! label: String! url: String! }

      type Query {
        """The paper: its name and what it says of itself; in Chinese where a language has no words of its own."""
        site(locale: I18NLocaleCode): Site
      }
    `,
    resolvers: {
      Query: {
        site: async (_parent: unknown, { locale }: { locale?: unknown }, context: RequestContext) =>
          (await siteRow(strapi, context, readLanguage(locale))) ?? siteRow(strapi, context, DEFAULT_LANGUAGE),
      },
      Site: {
        commentsWait: ({ commentModeration }: SiteRow) => commentModeration !== 'after_publication',
        socialLinks: publishedRelation(strapi, 'Site', 'socialLinks'),
      },
    },
    sizes: { 'Site.socialLinks': 10 },
  }
}
