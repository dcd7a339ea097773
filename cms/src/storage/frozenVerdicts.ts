import type { Knex } from 'knex'
import { isPostgres } from './dialect'

const TABLE = 'frozen_verdicts'

/** A verdict as it stood when its article was first published. Times are ISO 8601 in UTC; probabilities and prices are 0..1. */
export interface FrozenVerdict {
  verdict_document_id: string
  prediction_document_id: string
  outcome_document_id: string
  issued_at: string
  answer: 'YES' | 'NO'
  probability: number | null
  market_price: number | null
  market_price_kind: string | null
  market_volume: number | null
  market_currency: string | null
  market_price_at: string | null
  /** Fetched while publishing, the newest one held, or entered by hand; null in rows older than the distinction. */
  market_price_source: 'fresh' | 'snapshot' | 'manual' | null
  rules_hash: string | null
  ledger_hash: string | null
}

const REFUSAL = 'A frozen verdict cannot be changed or deleted.'

/**
 * The rows from which published verdicts are served and scored. The database itself refuses to change or delete one; only
 * `ledger_hash` may be filled in, once. Triggers are made anew at every start, because SQLite drops them when a table is rebuilt.
 */
export async function ensureFrozenVerdicts(knex: Knex): Promise<void> {
  await knex.raw(`create table if not exists ${TABLE} (
    verdict_document_id varchar(64) primary key,
    prediction_document_id varchar(64) not null unique,
    outcome_document_id varchar(64) not null,
    issued_at varchar(30) not null,
    answer varchar(3) not null check (answer in ('YES', 'NO')),
    probability double precision check (probability between 0.01 and 0.99),
    market_price double precision check (market_price between 0 and 1),
    market_price_kind varchar(10),
    market_volume double precision,
    market_currency varchar(10),
    market_price_at varchar(30),
    rules_hash varchar(80),
    ledger_hash varchar(80),
    market_price_source varchar(10)
  )`)
  if (!(await knex.schema.hasColumn(TABLE, 'market_price_source'))) {
    await knex.raw(`alter table ${TABLE} add column market_price_source varchar(10)`)
  }
  await knex.raw(`create index if not exists ${TABLE}_of_outcome on ${TABLE} (outcome_document_id)`)
  for (const statement of isPostgres(knex) ? postgresTriggers : sqliteTriggers) await knex.raw(statement)
}

const sqliteTriggers = [
  `drop trigger if exists ${TABLE}_no_update`,
  `create trigger ${TABLE}_no_update before update on ${TABLE}
    when old.ledger_hash is not null
      or new.verdict_document_id is not old.verdict_document_id
      or new.prediction_document_id is not old.prediction_document_id
      or new.outcome_document_id is not old.outcome_document_id
      or new.issued_at is not old.issued_at
      or new.answer is not old.answer
      or new.probability is not old.probability
      or new.market_price is not old.market_price
      or new.market_price_kind is not old.market_price_kind
      or new.market_volume is not old.market_volume
      or new.market_currency is not old.market_currency
      or new.market_price_at is not old.market_price_at
      or new.market_price_source is not old.market_price_source
      or new.rules_hash is not old.rules_hash
    begin select raise(abort, '${REFUSAL}'); end`,
  `drop trigger if exists ${TABLE}_no_replace`,
  // `insert or replace` would delete the old row without telling the delete trigger.
  `create trigger ${TABLE}_no_replace before insert on ${TABLE}
    when exists (select 1 from ${TABLE} where verdict_document_id = new.verdict_document_id
      or prediction_document_id = new.prediction_document_id)
    begin select raise(ignore); end`,
  `drop trigger if exists ${TABLE}_no_delete`,
  `create trigger ${TABLE}_no_delete before delete on ${TABLE} begin select raise(abort, '${REFUSAL}'); end`,
]

const postgresTriggers = [
  `create or replace function ${TABLE}_guard() returns trigger language plpgsql as $$
    begin
      if tg_op = 'UPDATE' and old.ledger_hash is null
        and (to_jsonb(new) - 'ledger_hash') = (to_jsonb(old) - 'ledger_hash') then return new; end if;
      raise exception '${REFUSAL}';
    end $$`,
  `drop trigger if exists ${TABLE}_no_change on ${TABLE}`,
  `create trigger ${TABLE}_no_change before update or delete on ${TABLE} for each row execute function ${TABLE}_guard()`,
  `drop trigger if exists ${TABLE}_no_truncate on ${TABLE}`,
  `create trigger ${TABLE}_no_truncate before truncate on ${TABLE} for each statement execute function ${TABLE}_guard()`,
]

/** Freezes a verdict. A second call for the same verdict or article changes nothing: the first publication counts. */
export async function freezeVerdict(knex: Knex, verdict: FrozenVerdict): Promise<void> {
  await knex(TABLE).insert(verdict).onConflict().ignore()
}

export async function findFrozenVerdict(knex: Knex, verdictDocumentId: string): Promise<FrozenVerdict | undefined> {
  return knex<FrozenVerdict>(TABLE).where({ verdict_document_id: verdictDocumentId }).first()
}

export async function findFrozenVerdictOfArticle(knex: Knex, predictionDocumentId: string): Promise<FrozenVerdict | undefined> {
  return knex<FrozenVerdict>(TABLE).where({ prediction_document_id: predictionDocumentId }).first()
}

/** Every verdict that was ever published on an outcome, also where its article has been taken down or deleted since. */
export async function findFrozenVerdictsOfOutcome(knex: Knex, outcomeDocumentId: string): Promise<FrozenVerdict[]> {
  return knex<FrozenVerdict>(TABLE).where({ outcome_document_id: outcomeDocumentId })
}

/** Published verdicts that the ledger does not hold yet, in the order in which they were issued. */
export async function frozenVerdictsOutsideLedger(knex: Knex): Promise<FrozenVerdict[]> {
  return knex<FrozenVerdict>(TABLE).whereNull('ledger_hash').orderBy('issued_at').orderBy('verdict_document_id')
}

/** Notes the ledger's entry of a verdict that was frozen before there was a ledger; the database allows it once. */
export async function noteLedgerHash(knex: Knex, verdictDocumentId: string, ledgerHash: string): Promise<void> {
  await knex(TABLE).where({ verdict_document_id: verdictDocumentId }).update({ ledger_hash: ledgerHash })
}
