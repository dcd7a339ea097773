import type { Knex } from 'knex'

const TABLE = 'dismissed_proposals'

/** Endings that a platform reported and an editor did not accept. The sync does not propose the same one again. */
export async function ensureDismissedProposals(knex: Knex): Promise<void> {
  await knex.raw(`create table if not exists ${TABLE} (
    outcome_document_id varchar(64) not null,
    resolution varchar(10) not null,
    at bigint not null,
    primary key (outcome_document_id, resolution)
  )`)
}

export async function dismissProposal(knex: Knex, outcomeDocumentId: string, resolution: string, at: number): Promise<void> {
  await knex(TABLE).insert({ outcome_document_id: outcomeDocumentId, resolution, at }).onConflict(['outcome_document_id', 'resolution']).ignore()
}

/** What was dismissed of these outcomes, each as "documentId resolution". */
export async function dismissedOf(knex: Knex, outcomeDocumentIds: readonly string[]): Promise<Set<string>> {
  const rows = await knex(TABLE)
    .whereIn('outcome_document_id', [...outcomeDocumentIds])
    .select<{ outcome_document_id: string; resolution: string }[]>('outcome_document_id', 'resolution')
  return new Set(rows.map((row) => `${row.outcome_document_id} ${row.resolution}`))
}
