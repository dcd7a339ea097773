import type { Core } from '@strapi/strapi'
import type { Knex } from 'knex'
import type { PublicTypeName } from './publicTypes'
import { relationOf } from './relation'
import { tableOf } from './table'

/** The types that are public only once a published article uses them, and the relation of the article that leads there. */
const usedThrough = { Event: 'event', Outcome: 'outcome', Author: 'authors', Category: 'category' } as const

export type UsedType = keyof typeof usedThrough

export function isUsedType(type: PublicTypeName): type is UsedType {
  return type in usedThrough
}

/** Keeps only published articles. */
export function onlyPublished(query: Knex.QueryBuilder, alias: string): Knex.QueryBuilder {
  return query.whereNotNull(`${alias}.published_at`)
}

/** Keeps only what a published article uses; drafts alone make nothing public. */
export function onlyUsed(strapi: Core.Strapi, query: Knex.QueryBuilder, type: UsedType, alias: string): Knex.QueryBuilder {
  const { link, parentColumn, targetColumn } = relationOf(strapi, 'Prediction', usedThrough[type])
  const articles = tableOf(strapi, 'Prediction').name
  return query.whereExists((used) => {
    onlyPublished(
      used
        .select(strapi.db.connection.raw('1'))
        .from(`${link} as usage`)
        .join(`${articles} as article`, 'article.id', `usage.${parentColumn}`)
        .whereRaw('?? = ??', [`usage.${targetColumn}`, `${alias}.id`]),
      'article',
    )
  })
}

/** The relation of an article that leads to a type, for lists the other way round. */
export function useOf(strapi: Core.Strapi, type: UsedType) {
  return relationOf(strapi, 'Prediction', usedThrough[type])
}
