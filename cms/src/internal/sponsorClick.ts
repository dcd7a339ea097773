import type { Knex } from 'knex'
import { sponsorClicks } from '../storage/clickTables'

interface LinkRow {
  document_id: string
  url: string
  enabled: boolean | number
  starts_at: Date | string | number | null
  ends_at: Date | string | number | null
}

/**
 * Where a sponsor link leads: the stored address of a link that is enabled and within its dates (from `startsAt` up to, but not
 * including, `endsAt`). Nothing else is ever an answer, so that nobody can be sent elsewhere through the site.
 *
 * @param now milliseconds since 1970
 * @returns undefined when there is no such link now, or its address is not one of the web
 */
export async function sponsorUrl(knex: Knex, documentId: string, now: number): Promise<string | undefined> {
  const link = await knex<LinkRow>('sponsor_links').where({ document_id: documentId }).first('url', 'enabled', 'starts_at', 'ends_at')
  if (!link?.enabled || !isWebAddress(link.url)) return undefined
  if (link.starts_at !== null && new Date(link.starts_at).getTime() > now) return undefined
  if (link.ends_at !== null && new Date(link.ends_at).getTime() <= now) return undefined
  return link.url
}

/** Counts one click on a sponsor link on its day (UTC). Resolves once it is committed. */
export async function countClick(knex: Knex, documentId: string, now: number): Promise<void> {
  await knex(sponsorClicks)
    .insert({ sponsor_link_document_id: documentId, day: new Date(now).toISOString().slice(0, 10), clicks: 1 })
    .onConflict(['sponsor_link_document_id', 'day'])
    .merge({ clicks: knex.raw(`${sponsorClicks}.clicks + 1`) })
}

function isWebAddress(address: string): boolean {
  return URL.canParse(address) && ['http:', 'https:'].includes(new URL(address).protocol)
}
