import { badInput } from '../server/refusals'

export interface PaginationArg {
  page?: number | null
  pageSize?: number | null
  start?: number | null
  limit?: number | null
}

/** A stretch of a list: `limit` rows after the first `start`. */
export interface Stretch {
  start: number
  limit: number
}

const DEFAULT_PAGE_SIZE = 20
const GREATEST_PAGE_SIZE = 100
/** How far into a list a page may begin: skipping rows costs as much as reading them. */
const DEEPEST_START = 10_000

/**
 * Reads `page` and `pageSize`, or `start` and `limit`. More than 100 rows are 100.
 * @throws BAD_USER_INPUT for anything that names no page
 */
export function readPagination(pagination: PaginationArg | null | undefined, defaultSize = DEFAULT_PAGE_SIZE): Stretch {
  const { page, pageSize, start, limit } = pagination ?? {}
  if ((isGiven(page) || isGiven(pageSize)) && (isGiven(start) || isGiven(limit))) {
    throw badInput('pagination: give either page and pageSize, or start and limit, not both.')
  }
  const size = wholeNumber(pageSize ?? limit ?? defaultSize, isGiven(pageSize) ? 'pageSize' : 'limit', 1)
  const rows = Math.min(size, GREATEST_PAGE_SIZE)
  const first = isGiven(start) ? wholeNumber(start, 'start', 0) : (wholeNumber(page ?? 1, 'page', 1) - 1) * rows
  if (first > DEEPEST_START) {
    throw badInput(`pagination: a page may begin at most ${DEEPEST_START} rows into the list; narrow the list with filters instead.`)
  }
  return { start: first, limit: rows }
}

/** The most rows such an argument can lead to, for the estimate of what an operation costs; never throws. */
export function greatestPage(pagination: unknown, defaultSize = DEFAULT_PAGE_SIZE): number {
  const { pageSize, limit } = (typeof pagination === 'object' && pagination !== null ? pagination : {}) as PaginationArg
  return greatestOf(pageSize ?? limit, defaultSize, GREATEST_PAGE_SIZE)
}

/** The same for an argument that says how many rows it wants. */
export function greatestOf(wanted: unknown, defaultSize: number, greatest: number): number {
  const size = wanted ?? defaultSize
  return typeof size === 'number' && Number.isInteger(size) && size > 0 ? Math.min(size, greatest) : greatest
}

function isGiven(value: number | null | undefined): value is number {
  return value !== null && value !== undefined
}

function wholeNumber(value: number, name: string, least: number): number {
  if (!Number.isInteger(value) || value < least) throw badInput(`pagination.${name} must be a whole number from ${least} on.`)
  return value
}
