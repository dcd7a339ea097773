import type { ContractPart } from '../contract'

/** What every list shares. The scalars themselves (DateTime, Date, JSON, I18NLocaleCode) are Strapi's. */
export const scalars: ContractPart = {
  typeDefs: `
    """Which stretch of a list: page and pageSize, or start and limit. At most 100 rows at once."""
    input PaginationArg { page: Int pageSize: Int start: Int limit: Int }

    """Matches one id or any of a list."""
    input IdConditions { eq: ID in: [ID!] }
    """Matches one text exactly, or any of a list."""
    input TextConditions { eq: String in: [String!] }
    """Matches points in time."""
    input TimeConditions { gt: DateTime gte: DateTime lt: DateTime lte: DateTime }
  `,
}
