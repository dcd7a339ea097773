import type { Core } from '@strapi/strapi'
import type { Knex } from 'knex'
import { onlyPublished } from './published'
import type { SponsorLinkRow } from './publicTypes'
import { relationOf } from './relation'
import { decodeRow, selectionOf, tableOf } from './table'

/** More paid links than a paper has at one time. */
export const mostRunningLinks = 100

/** Keeps links that are enabled and within their dates: from `startsAt` up to, but not including, `endsAt`. `target` is their table. */
export function onlyRunning(query: Knex.QueryBuilder): Knex.QueryBuilder {
  const now = new Date()
  return query
    .where('target.enabled', true)
    .where((dates) => dates.whereNull('target.starts_at').orWhere('target.starts_at', '<=', now))
    .where((dates) => dates.whereNull('target.ends_at').orWhere('target.ends_at', '>', now))
}

/** The running links that a published article or the paper itself names: those that readers come across. The most important first. */
export async function readRunningLinks(strapi: Core.Strapi): Promise<SponsorLinkRow[]> {
  const knex = strapi.db.connection
  const table = tableOf(strapi, 'SponsorLink')
  const ofArticles = relationOf(strapi, 'Prediction', 'sponsorLinks')
  const ofPaper = relationOf(strapi, 'Site', 'defaultSponsorLinks')
  const article = knex(`${ofArticles.link} as usage`)
    .join(`${tableOf(strapi, 'Prediction').name} as article`, 'article.id', `usage.${ofArticles.parentColumn}`)
    .whereRaw('?? = ??', [`usage.${ofArticles.targetColumn}`, 'target.id'])
    .select('article.id')
    .limit(1)
  const paper = knex(`${ofPaper.link} as usage`).whereRaw('?? = ??', [`usage.${ofPaper.targetColumn}`, 'target.id']).select('usage.id').limit(1)
  const rows = (await onlyRunning(knex(`${table.name} as target`))
    .where((used) => void used.whereRaw('(?) is not null', [onlyPublished(article, 'article')]).orWhereRaw('(?) is not null', [paper]))
    .select(selectionOf(table, 'target'))
    .orderByRaw('coalesce(target.priority, 0) desc')
    .orderBy('target.document_id')
    .limit(mostRunningLinks)) as { id: number }[]
  return rows.map((row) => decodeRow<SponsorLinkRow>(table, { ...row }))
}
