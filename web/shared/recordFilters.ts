import type { Enum_Verdict_Result } from '@presage/client/generated/documents'

/** How a call stands, as a reader can ask for it: open calls are overdue too once their question should have been settled. */
export type CallState = 'right' | 'wrong' | 'void' | 'open' | 'overdue'

export const callStates: readonly CallState[] = ['right', 'wrong', 'void', 'open', 'overdue']

/** Which part of the track record is asked for; `null` for all of it. */
export type RecordFilters = {
  /** documentId of an author. */
  author: string | null
  /** documentId of a category. */
  category: string | null
  /** First and last day of UTC, YYYY-MM-DD, both included. */
  from: string | null
  to: string | null
  state: CallState | null
}

/** The filters as the API takes them. What is not asked for is left out. */
export type RecordVariables = {
  author?: string
  category?: string
  from?: string
  to?: string
  result?: Enum_Verdict_Result
  overdue?: boolean
}

/** An address's query, as routers read it: a parameter that is there twice is a list. */
export type Query = Record<string, unknown>

/**
 * Reads filters from the query of an address. A form sends empty fields for what was not chosen, which count as absent; days the
 * wrong way round are turned. Answers `null` where a parameter makes no sense.
 */
export function recordFilters(query: Query): RecordFilters | null {
  const [author, category] = [query.author, query.category].map(value => parameter(value, isDocumentId))
  const [from, to] = [query.from, query.to].map(value => parameter(value, isDay))
  const state = parameter(query.result, isCallState)
  if (author === undefined || category === undefined || from === undefined || to === undefined || state === undefined) return null
  return from !== null && to !== null && from > to
    ? { author, category, from: to, to: from, state }
    : { author, category, from, to, state }
}

/** The filters as variables of a query. */
export function recordVariables({ author, category, from, to, state }: RecordFilters): RecordVariables {
  return {
    ...author === null ? {} : { author },
    ...category === null ? {} : { category },
    ...from === null ? {} : { from: `${from}T00:00:00.000Z` },
    ...to === null ? {} : { to: `${to}T23:59:59.999Z` },
    ...state === null ? {} : state === 'overdue' ? { overdue: true } : { result: state === 'open' ? 'pending' : state },
  }
}

/** The query of an address that asks for the same, from "?" on; empty where nothing is asked for. */
export function recordQuery({ author, category, from, to, state }: RecordFilters, page = 1): string {
  const given = Object.entries({ author, category, from, to, result: state, page: page > 1 ? String(page) : null })
    .filter((entry): entry is [string, string] => entry[1] !== null)
  return given.length > 0 ? `?${new URLSearchParams(given).toString()}` : ''
}

/** Which page of a list a query asks for, from 1 to 9,999; `null` where it makes no sense. */
export function pageNumber(value: unknown): number | null {
  if (value === undefined || value === '') return 1
  return typeof value === 'string' && /^[1-9]\d{0,3}$/.test(value) ? Number(value) : null
}

// `undefined` for a value that makes no sense, `null` for none.
function parameter<Value extends string>(value: unknown, isValid: (text: string) => text is Value): Value | null | undefined {
  if (value === undefined || value === null || value === '') return null
  return typeof value === 'string' && isValid(value) ? value : undefined
}

const isDocumentId = (text: string): text is string => /^[a-z0-9]{1,64}$/i.test(text)
const isCallState = (text: string): text is CallState => (callStates as readonly string[]).includes(text)

function isDay(text: string): text is string {
  if (!/^[12]\d{3}-\d{2}-\d{2}$/.test(text)) return false
  const at = new Date(`${text}T00:00:00.000Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text)
}
