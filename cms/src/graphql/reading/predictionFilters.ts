import type { Core } from '@strapi/strapi'
import type { Knex } from 'knex'
import { compare, conditionsOf, type FilterFields } from './filters'
import { relationOf, type Relation } from './relation'
import { columnOf } from './table'

type Conditions = Readonly<Record<string, unknown>>

/**
 * What articles can be filtered by, and how: only what is public, and what an index answers. The statement names the article
 * `article`. No text search: a filter that looks inside titles reads every article there is.
 */
export function predictionFilters(strapi: Core.Strapi): FilterFields {
  const relation = (attribute: string) => relationOf(strapi, 'Prediction', attribute)
  return {
    documentId: (query, conditions) => compare(query, 'article.document_id', conditions),
    slug: (query, conditions) => compare(query, 'article.slug', conditions),
    firstPublishedAt: (query, conditions) => compare(query, 'article.first_published_at', conditions),
    updatedAt: (query, conditions) => compare(query, 'article.updated_at', conditions),
    category: (query, conditions) => whereOften(strapi, query, relation('category'), conditions),
    authors: (query, conditions) => whereOften(strapi, query, relation('authors'), conditions),
    event: (query, conditions) => whereSeldom(query, relation('event'), conditions),
    outcome: (query, conditions) => whereSeldom(query, relation('outcome'), conditions),
    verdict: whereVerdict(strapi),
  }
}

/**
 * For what many articles share: the newest are walked until a page is full, so that a page costs the same in a large archive. What
 * no article shares is asked once before, or all would be walked for nothing.
 */
function whereOften(strapi: Core.Strapi, query: Knex.QueryBuilder, relation: Relation, conditions: Conditions): void {
  const one = strapi.db.connection.raw('1')
  query.whereExists((used) => void related(used.select(one), relation, conditions))
  query.whereExists((used) => {
    related(used.select(one), relation, conditions).whereRaw('?? = ??', [`link.${relation.parentColumn}`, 'article.id'])
  })
}

/** For what few articles share: those few are looked up. */
function whereSeldom(query: Knex.QueryBuilder, relation: Relation, conditions: Conditions): void {
  query.whereIn('article.id', (used) => {
    related(used.select(`link.${relation.parentColumn}`), relation, conditions)
  })
}

function related(query: Knex.QueryBuilder, relation: Relation, conditions: Conditions): Knex.QueryBuilder {
  query.from(`${relation.link} as link`).join(`${relation.targetTable.name} as target`, 'target.id', `link.${relation.targetColumn}`)
  for (const [attribute, condition] of Object.entries(conditions)) {
    compare(query, `target.${columnOf(relation.targetTable, attribute)}`, conditionsOf(condition, attribute))
  }
  return query
}

/**
 * A published article's verdict is the frozen one; how it ended is read beside it. Void ones are few, so they are looked up; any
 * other result is found soon among the newest.
 */
function whereVerdict(strapi: Core.Strapi): FilterFields[string] {
  return (query, conditions) => {
    const called = (used: Knex.QueryBuilder) => {
      used.from('frozen_verdicts as called').join('verdicts as ended', 'ended.document_id', 'called.verdict_document_id')
      if ('answer' in conditions) compare(used, 'called.answer', conditionsOf(conditions.answer, 'answer'))
      if ('result' in conditions) compare(used, 'ended.result', conditionsOf(conditions.result, 'result'))
      return used
    }
    if (asksForVoid(conditions.result)) {
      query.whereIn('article.document_id', (used) => void called(used).select('called.prediction_document_id'))
    } else {
      query.whereExists((used) => {
        called(used).select(strapi.db.connection.raw('1')).whereRaw('?? = ??', ['called.prediction_document_id', 'article.document_id'])
      })
    }
  }
}

function asksForVoid(result: unknown): boolean {
  const { eq, in: among } = result === undefined ? {} : conditionsOf(result, 'result')
  return eq === 'void' || (Array.isArray(among) && among.length === 1 && among[0] === 'void')
}
