import type { Knex } from 'knex'

const TABLE = 'prediction_slugs'

/** Slugs of articles, shared by their languages: unique for ever, so that an old address can always be redirected. */
export async function ensurePredictionSlugs(knex: Knex): Promise<void> {
  await knex.raw(`create table if not exists ${TABLE} (
    slug varchar(100) primary key,
    prediction_document_id varchar(64) not null,
    current boolean not null
  )`)
  await knex.raw(`create index if not exists ${TABLE}_article on ${TABLE} (prediction_document_id)`)
}

/**
 * Claims a slug for an article. The primary key decides, so two articles saved at once never share one.
 * @returns whether the slug belongs to the article now
 */
export async function claimSlug(knex: Knex, slug: string, predictionDocumentId: string): Promise<boolean> {
  await knex(TABLE).insert({ slug, prediction_document_id: predictionDocumentId, current: true }).onConflict('slug').ignore()
  const owner = await knex(TABLE).where({ slug }).first<{ prediction_document_id: string }>('prediction_document_id')
  return owner?.prediction_document_id === predictionDocumentId
}

/** Gives up the slugs of an article that nobody outside has ever seen. */
export async function releaseSlugs(knex: Knex, predictionDocumentId: string): Promise<void> {
  await knex(TABLE).where({ prediction_document_id: predictionDocumentId }).delete()
}

/** Gives up one slug of an article, which it has had only since a moment ago. */
export async function releaseSlug(knex: Knex, slug: string, predictionDocumentId: string): Promise<void> {
  await knex(TABLE).where({ slug, prediction_document_id: predictionDocumentId }).delete()
}
