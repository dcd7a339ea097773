import type { Core } from '@strapi/strapi'
import type { ContractPart } from '../contract'
import { greatestPage, readPagination, type PaginationArg } from '../reading/pagination'
import { predictionsOf } from '../reading/predictionsOf'
import { publishedRelation } from '../reading/publishedRelation'
import { readAllUsed } from '../reading/readUsed'
import { readSort } from '../reading/sort'

interface AuthorsArgs {
  filters?: unknown
  pagination?: PaginationArg | null
  sort?: (string | null)[] | null
}

/** Who writes. */
export function author(strapi: Core.Strapi): ContractPart {
  return {
    typeDefs: `
      """Who writes; a desk is a collective byline. Public once an article of theirs is published."""
      type Author {
        documentId: ID!
        name: String!
        nameEn: String
        slug: String!
        bio: String
        bioEn: String
        avatar: UploadFile
        desk: Boolean
        """Published articles, newest first."""
        predictions(locale: I18NLocaleCode, pagination: PaginationArg): [Prediction!]!
      }

      input AuthorFiltersInput { documentId: IdConditions slug: TextConditions }

      type Query {
        """Sorts by name or slug."""
        authors(filters: AuthorFiltersInput, pagination: PaginationArg, sort: [String]): [Author!]!
      }
    `,
    resolvers: {
      Query: {
        authors: (_parent: unknown, { filters, pagination, sort }: AuthorsArgs) =>
          readAllUsed(strapi, 'Author', filters, readSort(sort, ['name', 'slug'], [{ by: 'name', direction: 'asc' }]), readPagination(pagination)),
      },
      Author: { avatar: publishedRelation(strapi, 'Author', 'avatar'), predictions: predictionsOf(strapi, 'Author') },
    },
    sizes: {
      'Query.authors': ({ pagination }) => greatestPage(pagination),
      'Author.predictions': ({ pagination }) => greatestPage(pagination),
    },
  }
}
