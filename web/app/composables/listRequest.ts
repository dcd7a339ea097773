import { createError, useRoute } from '#imports'
import { stretchOf, type Stretch } from '../data/listPage'
import { pageNumber } from '#shared/recordFilters'

/**
 * Which page of which list an address asks for, from its `slug` and its `page`.
 * @throws an error 400 for what is no page number, 404 for a page deeper than the API reads
 */
export function useListRequest(): { slug: string, page: number, stretch: Stretch } {
  const { params, query } = useRoute()
  const page = pageNumber(query.page)
  if (page === null) throw createError({ status: 400, statusText: 'Bad Request' })
  const stretch = stretchOf(page)
  if (!stretch) throw createError({ status: 404, statusText: 'Not Found' })
  return { slug: String(params.slug), page, stretch }
}
