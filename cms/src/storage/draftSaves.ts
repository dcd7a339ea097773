import type { Knex } from 'knex'

const TABLE = 'draft_saves'

/** How often an article's draft in one language has been saved, and by whom last. `saved_at` is milliseconds since 1970. */
export interface DraftSave {
  prediction_document_id: string
  locale: string
  /** 1 after the first save. */
  version: number
  saved_at: number
  /** Null where no editor saved: an API token, or a program. */
  saved_by: number | null
  saved_by_name: string | null
}

export async function ensureDraftSaves(knex: Knex): Promise<void> {
  await knex.raw(`create table if not exists ${TABLE} (
    prediction_document_id varchar(64) not null,
    locale varchar(20) not null,
    version integer not null,
    saved_at bigint not null,
    saved_by integer,
    saved_by_name varchar(255),
    primary key (prediction_document_id, locale)
  )`)
}

/** The last save of a draft; null where there was none since saves are counted. */
export async function lastSave(knex: Knex, predictionDocumentId: string, locale: string): Promise<DraftSave | null> {
  const row = await knex<Omit<DraftSave, 'saved_at'> & { saved_at: number | string }>(TABLE)
    .where({ prediction_document_id: predictionDocumentId, locale })
    .first()
  return row ? { ...row, saved_at: Number(row.saved_at) } : null
}

/** Counts a save, in the transaction that does it. */
export async function countSave(knex: Knex, { prediction_document_id, locale, saved_at, saved_by, saved_by_name }: Omit<DraftSave, 'version'>): Promise<void> {
  const name = saved_by_name?.slice(0, 255) ?? null
  await knex.raw(
    `insert into ${TABLE} (prediction_document_id, locale, version, saved_at, saved_by, saved_by_name) values (?, ?, 1, ?, ?, ?)
      on conflict (prediction_document_id, locale) do update set version = ${TABLE}.version + 1,
        saved_at = excluded.saved_at, saved_by = excluded.saved_by, saved_by_name = excluded.saved_by_name`,
    [prediction_document_id, locale, saved_at, saved_by, name] as readonly Knex.RawBinding[],
  )
}
