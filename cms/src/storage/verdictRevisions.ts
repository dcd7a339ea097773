import type { Knex } from 'knex'
import { guardRows } from './guardRows'
import { ledgerEntries } from './ledger'

const verdictRevisions = 'verdict_revisions'

/** A change of mind about a published verdict. Times are ISO 8601 in UTC; probabilities and prices are 0..1. */
export interface VerdictRevision {
  ledger_hash: string
  prediction_document_id: string
  verdict_document_id: string
  outcome_document_id: string
  revised_at: string
  answer: 'YES' | 'NO'
  probability: number | null
  reason: string
  reason_en: string | null
  market_price: number | null
  market_price_kind: string | null
  market_price_at: string | null
}

/** Creates the table of revisions where it is missing; the database refuses to change or delete one. */
export async function ensureVerdictRevisions(knex: Knex): Promise<void> {
  await knex.raw(`create table if not exists ${verdictRevisions} (
    ledger_hash varchar(64) primary key,
    prediction_document_id varchar(64) not null,
    verdict_document_id varchar(64) not null,
    outcome_document_id varchar(64) not null,
    revised_at varchar(30) not null,
    answer varchar(3) not null check (answer in ('YES', 'NO')),
    probability double precision check (probability between 0.01 and 0.99),
    reason text not null,
    reason_en text,
    market_price double precision check (market_price between 0 and 1),
    market_price_kind varchar(10),
    market_price_at varchar(30)
  )`)
  await knex.raw(`create index if not exists ${verdictRevisions}_of_article on ${verdictRevisions} (prediction_document_id, revised_at)`)
  await knex.raw(`create index if not exists ${verdictRevisions}_of_outcome on ${verdictRevisions} (outcome_document_id)`)
  await guardRows(knex, verdictRevisions, 'ledger_hash', 'A revision of a verdict cannot be changed or deleted.')
}

/** Adds a revision, in the transaction that appends it to the ledger. */
export async function addRevision(transaction: Knex, revision: VerdictRevision): Promise<void> {
  await transaction(verdictRevisions).insert(revision)
}

/** The revisions of an article's verdict, oldest first in the ledger's order: a clock that was set back gives one time to several. */
export async function revisionsOfArticle(transaction: Knex, predictionDocumentId: string): Promise<VerdictRevision[]> {
  return transaction<VerdictRevision>(`${verdictRevisions} as revision`)
    .join(`${ledgerEntries} as entry`, 'entry.hash', 'revision.ledger_hash')
    .where('revision.prediction_document_id', predictionDocumentId)
    .orderBy('entry.seq')
    .select('revision.*')
}
