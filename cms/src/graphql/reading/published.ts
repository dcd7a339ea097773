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

/**
 * Keeps only what a published article uses; drafts alone make nothing public. One such article is enough: with `exists` PostgreSQL
 * would first gather the links of all.
 */
export function onlyUsed(strapi: Core.Strapi, query: Knex.QueryBuilder, type: UsedType, alias: string): Knex.QueryBuilder {
  const knex = strapi.db.connection
  const { link, parentColumn, targetColumn } = relationOf(strapi, 'Prediction', usedThrough[type])
  const use = knex(`${link} as usage`)
    .join(`${tableOf(strapi, 'Prediction').name} as article`, 'article.id', `usage.${parentColumn}`)
    .whereRaw('?? = ??', [`usage.${targetColumn}`, `${alias}.id`])
    .select('article.id')
    .limit(1)
  return query.whereRaw('(?) is not null', [onlyPublished(use, 'article')])
}

/** The relation of an article that leads to a type, for lists the other way round. */
export function useOf(strapi: Core.Strapi, type: UsedType) {
  return relationOf(strapi, 'Prediction', usedThrough[type])
}
