import { longestQuery, readSearchQuery } from '@presage/text/searchQuery'
import type { VerdictResult } from '@presage/forecast/score'
import type { Core } from '@strapi/strapi'
import type { ContractPart } from '../contract'
import { readLanguage } from '../reading/language'
import { greatestOf, readPagination } from '../reading/pagination'
import { findArticles, MOST_COUNTED, readHits, type Found } from '../reading/search'
import { badInput } from '../server/refusals'

interface SearchArgs {
  query: string
  locale?: unknown
  category?: string | null
  result?: VerdictResult | null
  page?: number | null
  pageSize?: number | null
}

const USUAL_PAGE = 20
const GREATEST_PAGE = 50

/** Finding articles by words. */
export function search(strapi: Core.Strapi): ContractPart {
  return {
    typeDefs: `
      """Articles that answer a query, best first. At most the newest 2,000 of them are ranked, and at most 1,000 can be paged through."""
      type SearchResult {
        hits: [SearchHit!]!
        """How many there are, counted up to 1,000."""
        total: Int!
        """False where there are more than total says."""
        totalIsExact: Boolean!
        page: Int!
        pageSize: Int!
        pageCount: Int!
      }

      """An article that was found, and why."""
      type SearchHit {
        prediction: Prediction!
        """Its title; joined, the parts are the whole of it."""
        title: [TextPart!]!
        """The stretch of its summary or text that answers best, or its summary where neither does."""
        excerpt: [TextPart!]!
      }

      """A stretch of plain text, marked where it answers the query."""
      type TextPart { text: String! marked: Boolean! }

      type Query {
        """
        Finds published articles in one language (zh-Hans unless said otherwise) by title, summary, text, event and author: every word of
        the query must be there, Chinese of any length, Traditional and Simplified alike. No character has a meaning of its own.
        query: at most ${longestQuery} characters. category: a documentId. pageSize: at most ${GREATEST_PAGE}, usually ${USUAL_PAGE}.
        """
        search(query: String!, locale: I18NLocaleCode, category: ID, result: ENUM_VERDICT_RESULT, page: Int, pageSize: Int): SearchResult!
      }
    `,
    resolvers: {
      Query: { search: (_parent: unknown, args: SearchArgs) => find(strapi, args) },
      SearchResult: { hits: (found: Found) => readHits(strapi, found) },
    },
    sizes: {
      'SearchResult.hits': (_args, { pageSize }) => greatestOf(pageSize, USUAL_PAGE, GREATEST_PAGE),
      'SearchHit.title': 5,
      'SearchHit.excerpt': 10,
    },
    weights: { 'Query.search': 1000 },
  }
}

async function find(strapi: Core.Strapi, { query: typed, locale, category, result, page, pageSize }: SearchArgs) {
  if (typed.length > longestQuery) throw badInput(`search: query may have at most ${longestQuery} characters.`)
  if (typed.trim() === '') throw badInput('search: query must say what to look for.')
  const stretch = readPagination({ page, pageSize: Math.min(pageSize ?? USUAL_PAGE, GREATEST_PAGE) })
  if (stretch.start >= MOST_COUNTED) throw badInput(`search: a page may begin at most ${MOST_COUNTED} articles into the result; say more of what you look for instead.`)
  const choice = { query: readSearchQuery(typed), language: readLanguage(locale), category: category ?? null, result: result ?? null }
  const answer = await findArticles(strapi, choice, stretch)
  const total = Math.min(answer.found, MOST_COUNTED)
  return {
    ...answer,
    total,
    totalIsExact: answer.found <= MOST_COUNTED,
    page: Math.floor(stretch.start / stretch.limit) + 1,
    pageSize: stretch.limit,
    pageCount: Math.ceil(total / stretch.limit),
  }
}
