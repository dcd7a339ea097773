import type { Core } from '@strapi/strapi'
import type { ContractPart } from '../contract'
import { greatestPage, readPagination, type PaginationArg } from '../reading/pagination'
import { predictionsOf } from '../reading/predictionsOf'
import { readAllUsed } from '../reading/readUsed'
import { readSort } from '../reading/sort'

interface CategoriesArgs {
  filters?: unknown
  pagination?: PaginationArg | null
  sort?: (string | null)[] | null
}

/** The sections of the paper. */
export function category(strapi: Core.Strapi): ContractPart {
  return {
    typeDefs: `
      """A section of the paper. Public once an article in it is published."""
      type Category {
        documentId: ID!
        name: String!
        nameEn: String
        slug: String!
        description: String
        descriptionEn: String
        """Where it stands among the sections, lowest first."""
        order: Int
        """Published articles, newest first."""
        predictions(locale: I18NLocaleCode, pagination: PaginationArg): [Prediction!]!
      }

      input CategoryFiltersInput { documentId: IdConditions slug: TextConditions }

      type Query {
        """Sorts by order, name or slug."""
        categories(filters: CategoryFiltersInput, pagination: PaginationArg, sort: [String]): [Category!]!
      }
    `,
    resolvers: {
      Query: {
        categories: (_parent: unknown, { filters, pagination, sort }: CategoriesArgs) =>
          readAllUsed(strapi, 'Category', filters, readSort(sort, ['order', 'name', 'slug'], [{ by: 'order', direction: 'asc' }]), readPagination(pagination)),
      },
      Category: { predictions: predictionsOf(strapi, 'Category') },
    },
    sizes: {
      'Query.categories': ({ pagination }) => greatestPage(pagination),
      'Category.predictions': ({ pagination }) => greatestPage(pagination),
    },
  }
}
