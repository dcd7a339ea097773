import type { Core } from '@strapi/strapi'
import type { ContractPart } from '../contract'
import { publishedRelation } from '../reading/publishedRelation'

/** The article: what its row says, and what hangs on it. */
export function prediction(strapi: Core.Strapi): ContractPart {
  const relation = (attribute: string) => publishedRelation(strapi, 'Prediction', attribute)
  return {
    typeDefs: `
      """An article that answers one question about one outcome of an event, in one language, and ends in a verdict."""
      type Prediction {
        documentId: ID!
        locale: String
        """The question."""
        title: String!
        """Shared by the languages of an article and never changed; see also url."""
        slug: String
        summary: String
        """The verdict's reason, in one or two sentences."""
        rationale: String
        hero: UploadFile
        heroAlt: String
        heroCaption: String
        heroCredit: String
        category: Category
        authors: [Author!]!
        event: Event
        outcome: Outcome
        """As it was frozen when the article was first published."""
        verdict: Verdict
        """The article's own; effectiveDisclaimer says what applies."""
        disclaimer: String
        sources: [ComponentArticleSource!]!
        disclosures: ComponentArticleDisclosures
        firstPublishedAt: DateTime
        readingMinutes: Int
        characterCount: Int
        createdAt: DateTime
        updatedAt: DateTime
        publishedAt: DateTime
      }

      type ComponentArticleSource { id: ID! title: String! publisher: String url: String at: Date }
      """What the author holds in the matter, and what part software had in the text."""
      type ComponentArticleDisclosures { id: ID! holdings: String aiAssistance: String }
    `,
    resolvers: {
      Prediction: {
        // A draft may have none yet; nothing is published without.
        title: ({ title }: { title: string | null }) => title ?? '',
        category: relation('category'),
        authors: relation('authors'),
        event: relation('event'),
        outcome: relation('outcome'),
        hero: relation('hero'),
        sources: relation('sources'),
        disclosures: relation('disclosures'),
      },
    },
    sizes: { 'Prediction.authors': 4, 'Prediction.sources': 10 },
  }
}
