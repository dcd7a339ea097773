import type { Knex } from 'knex'
import { badInput } from '../server/refusals'

/** How a filter of the API becomes a condition in SQL: by the name of the field, then by what it says. */
export type FilterFields = Readonly<Record<string, (query: Knex.QueryBuilder, condition: Conditions) => void>>

type Conditions = Readonly<Record<string, unknown>>

const DEEPEST = 4
const MOST_CONDITIONS = 30
const LONGEST_LIST = 100

/**
 * Adds filters to a statement: every field must match, `and`, `or` and `not` combine. The schema has checked names and types.
 * @throws BAD_USER_INPUT for filters that are nested too deeply or too many
 */
export function applyFilters(query: Knex.QueryBuilder, filters: unknown, fields: FilterFields): void {
  const budget = { left: MOST_CONDITIONS }
  applyAll(query, conditionsOf(filters, 'filters'), fields, 1, budget)
}

function applyAll(query: Knex.QueryBuilder, filters: Conditions, fields: FilterFields, depth: number, budget: { left: number }): void {
  if (depth > DEEPEST) throw badInput(`filters: and, or and not may be nested ${DEEPEST} deep.`)
  for (const [name, value] of Object.entries(filters)) {
    budget.left -= 1
    if (budget.left < 0) throw badInput(`filters: at most ${MOST_CONDITIONS} conditions.`)
    const inner = (each: unknown) => (group: Knex.QueryBuilder) => applyAll(group, conditionsOf(each, name), fields, depth + 1, budget)
    if (name === 'and') {
      for (const each of listOf(value, name)) query.where(inner(each))
    } else if (name === 'or') {
      const alternatives = listOf(value, name)
      if (alternatives.length > 0) {
        query.where((group) => {
          for (const each of alternatives) group.orWhere(inner(each))
        })
      }
    } else if (name === 'not') {
      query.whereNot(inner(value))
    } else {
      const field = fields[name]
      if (!field) throw badInput(`filters: ${name} is not a filter here.`)
      field(query, conditionsOf(value, name))
    }
  }
}

/** Adds `eq`, `in`, `gt`, `gte`, `lt` and `lte` on one column. */
export function compare(query: Knex.QueryBuilder, column: string, conditions: Conditions): void {
  for (const [operator, value] of Object.entries(conditions)) {
    if (value === null) throw badInput(`filters: ${operator} must not be null; leave it out instead.`)
    if (operator === 'eq') query.where(column, '=', bind(value))
    else if (operator === 'in') query.whereIn(column, listOf(value, operator).map(bind))
    else if (operator in comparisons) query.where(column, comparisons[operator as keyof typeof comparisons], bind(value))
    else throw badInput(`filters: ${operator} is not a comparison here.`)
  }
}

const comparisons = { gt: '>', gte: '>=', lt: '<', lte: '<=' } as const

function bind(value: unknown): string | Date {
  if (typeof value === 'string' || value instanceof Date) return value
  throw badInput('filters: a value to compare with must be a text or a time.')
}

function listOf(value: unknown, name: string): readonly unknown[] {
  if (!Array.isArray(value)) throw badInput(`filters: ${name} must be a list.`)
  if (value.length > LONGEST_LIST) throw badInput(`filters: ${name} may hold at most ${LONGEST_LIST} entries.`)
  return value
}

export function conditionsOf(value: unknown, name: string): Conditions {
  if (value === undefined) return {}
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw badInput(`filters: ${name} must not be null; leave it out instead.`)
  return value as Conditions
}
