import type { Core } from '@strapi/strapi'
import type { RequestContext } from '../contract'
import type { Language } from './language'
import { loadOnce } from './loaders'
import type { Row } from './publicTypes'
import { decodeRow, selectionOf, tableOf } from './table'

/** The paper's settings in one language. */
export interface SiteRow extends Row {
  locale: string
  disclaimer: string | null
  /** Null before the editors have decided. */
  commentModeration: 'before_publication' | 'after_publication' | null
}

/** The paper's settings in a language, or null where nobody has written any. */
export function siteRow(strapi: Core.Strapi, context: RequestContext, language: Language): Promise<SiteRow | null> {
  return loadOnce<Language, SiteRow | null>(context, 'Site', language, String, (languages) => fetchSites(strapi, languages), null)
}

async function fetchSites(strapi: Core.Strapi, languages: readonly Language[]): Promise<Map<string, SiteRow>> {
  const table = tableOf(strapi, 'Site')
  const stored: Record<string, unknown>[] = await strapi.db
    .connection(`${table.name} as site`)
    .whereIn('site.locale', [...languages])
    .select(selectionOf(table, 'site'))
  const rows = stored.map((row) => decodeRow<SiteRow>(table, row))
  return new Map(rows.map((row) => [row.locale, row]))
}
