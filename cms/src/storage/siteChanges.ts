import type { Knex } from 'knex'
import { randomBytes } from 'node:crypto'

/** What the site must do about a change, in paths of its own. */
export interface ChangedPages {
  /** Paths of articles that are no longer public, language included: dropped at once, with all that is only theirs. */
  gone: string[]
  /** Paths to be printed anew, also where they have not been yet. */
  pages: string[]
  /** Paths, without a language: every page that is about one of them or links to it is printed anew. */
  links: string[]
  /** Addresses of uploaded files that are not what they were. */
  files: string[]
  /** Something stands on every page. */
  all: boolean
}

/** A change with its place in the order of changes. The token tells it from another of the same number, after a restored backup. */
export interface SiteChange extends ChangedPages {
  seq: number
  token: string
}

const TABLE = 'site_changes'

export async function ensureSiteChanges(knex: Knex): Promise<void> {
  await knex.raw(`create table if not exists ${TABLE} (
    seq bigint primary key,
    token varchar(16) not null,
    at bigint not null,
    tags text not null
  )`)
}

interface Stored {
  seq: number | string
  token: string
  tags: string
}

const decode = ({ seq, token, tags }: Stored): SiteChange => ({ seq: Number(seq), token, ...(JSON.parse(tags) as ChangedPages) })

/** Adds a change under the next number. To be called by one transaction at a time. */
export async function appendSiteChange(knex: Knex, change: ChangedPages, now: number): Promise<void> {
  const last = await lastSiteChange(knex)
  await knex(TABLE).insert({ seq: (last?.seq ?? 0) + 1, token: randomBytes(6).toString('hex'), at: now, tags: JSON.stringify(change) })
}

export async function lastSiteChange(knex: Knex): Promise<SiteChange | undefined> {
  const row = await knex<Stored>(TABLE).orderBy('seq', 'desc').first()
  return row && decode(row)
}

export async function findSiteChange(knex: Knex, seq: number): Promise<SiteChange | undefined> {
  const row = await knex<Stored>(TABLE).where({ seq }).first()
  return row && decode(row)
}

/** In their order, at most `most`. */
export async function siteChangesAfter(knex: Knex, seq: number, most: number): Promise<SiteChange[]> {
  const rows = await knex<Stored>(TABLE).where('seq', '>', seq).orderBy('seq').limit(most)
  return rows.map(decode)
}

/** Forgets changes older than so many milliseconds, never the newest: a site that was away longer looks at everything anew. */
export async function forgetSiteChanges(knex: Knex, olderThan: number): Promise<void> {
  const last = await lastSiteChange(knex)
  if (last) await knex(TABLE).where('at', '<', olderThan).where('seq', '<', last.seq).delete()
}
