import type { Knex } from 'knex'
import { CALLS } from './recordTables'

/**
 * Notes that an article is public in no language any more, and why; null when it is public again. Its call stays in the record and
 * counts as before: a wrong call cannot be hidden by taking its article down.
 */
export async function noteWithdrawal(
  knex: Knex,
  predictionDocumentId: string,
  withdrawal: { at: string; reason: string } | null,
): Promise<void> {
  await knex(CALLS)
    .where({ prediction_document_id: predictionDocumentId })
    .update({ withdrawn_at: withdrawal?.at ?? null, withdrawn_reason: withdrawal?.reason ?? null })
}
