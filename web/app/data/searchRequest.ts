import type { Locale } from '#shared/locale'
import { searchPath } from '#shared/paths'

export const searchResults = ['right', 'wrong', 'pending', 'void'] as const
export type SearchResultFilter = (typeof searchResults)[number]

/** What a reader asks the search page for. */
export type SearchRequest = {
  /** At most 200 UTF-16 units; empty where nothing is asked yet. */
  query: string
  /** documentId of a category. */
  category: string | null
  result: SearchResultFilter | null
  /** From 1 on. */
  page: number
}

/** The API takes no longer query. */
export const longestQuery = 200
/** The API pages through a thousand articles, twenty at a time. */
const lastPage = 50

/** Reads the page's address: whatever is not understood is as if it were not there. */
export function searchRequest(address: Readonly<Record<string, unknown>>): SearchRequest {
  const text = (name: string) => {
    const value = address[name]
    const first: unknown = Array.isArray(value) ? value[0] : value
    return typeof first === 'string' ? first.trim() : ''
  }
  const category = text('category')
  const page = text('page')
  return {
    query: text('q').replace(/\s+/g, ' ').slice(0, longestQuery).toWellFormed(),
    category: /^[a-z0-9]{1,64}$/i.test(category) ? category : null,
    result: searchResults.find(result => result === text('result')) ?? null,
    page: /^[1-9]\d{0,5}$/.test(page) ? Math.min(Number(page), lastPage) : 1,
  }
}

/** The address of what a reader asks for. */
export function searchHref(locale: Locale, { query, category, result, page }: SearchRequest): string {
  const parameters = new URLSearchParams()
  if (query) parameters.set('q', query)
  if (category) parameters.set('category', category)
  if (result) parameters.set('result', result)
  if (page > 1) parameters.set('page', String(page))
  const text = parameters.toString()
  return searchPath(locale) + (text && `?${text}`)
}
