import type { Knex } from 'knex'
import type { TextHashes } from '../ledger/articleHash'

const TABLE = 'published_texts'

/** Fingerprints of each article's texts as they were last public, by language. */
export async function ensurePublishedTexts(knex: Knex): Promise<void> {
  await knex.raw(`create table if not exists ${TABLE} (
    prediction_document_id varchar(64) not null,
    locale varchar(20) not null,
    hashes text not null,
    primary key (prediction_document_id, locale)
  )`)
}

/** What was last public of an article in a language; undefined where it never was. */
export async function lastPublished(knex: Knex, predictionDocumentId: string, locale: string): Promise<TextHashes | undefined> {
  const row = await knex(TABLE).where({ prediction_document_id: predictionDocumentId, locale }).first<{ hashes: string } | undefined>('hashes')
  return row && (JSON.parse(row.hashes) as TextHashes)
}

/** Notes what is public of an article in a language now. */
export async function notePublished(knex: Knex, predictionDocumentId: string, locale: string, hashes: TextHashes): Promise<void> {
  await knex(TABLE)
    .insert({ prediction_document_id: predictionDocumentId, locale, hashes: JSON.stringify(hashes) })
    .onConflict(['prediction_document_id', 'locale'])
    .merge(['hashes'])
}
