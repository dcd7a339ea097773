import type { Knex } from 'knex'
import { canonicalJson } from '@presage/forecast/canonicalJson'
import { firstPrev, sealEntry, type LedgerEntry, type LedgerKind } from '@presage/forecast/ledger'
import { isPostgres } from './dialect'
import { guardRows } from './guardRows'

/** The append-only list of what was said and what became of it. */
export const ledgerEntries = 'ledger_entries'

const REFUSAL = 'The ledger is append-only: no entry can be changed, deleted or put between others.'

/**
 * Creates the ledger where it is missing. The database itself refuses to change or delete an entry, and to add one that does not
 * continue the chain. Triggers are made anew at every start, because SQLite drops them when a table is rebuilt.
 */
export async function ensureLedger(knex: Knex): Promise<void> {
  await knex.raw(`create table if not exists ${ledgerEntries} (
    seq integer primary key,
    at varchar(30) not null,
    kind varchar(20) not null,
    subject varchar(64) not null,
    body text not null,
    prev varchar(64) not null,
    hash varchar(64) not null unique
  )`)
  await knex.raw(`create index if not exists ${ledgerEntries}_of_subject on ${ledgerEntries} (subject, kind)`)
  await guardRows(knex, ledgerEntries, 'seq', REFUSAL)
  for (const statement of isPostgres(knex) ? postgresChain : sqliteChain) await knex.raw(statement)
}

// A hash that is there already would let SQLite's `insert or replace` delete its entry without telling the delete trigger.
const continues = `not exists (select 1 from ${ledgerEntries} where hash = new.hash)
  and new.seq = coalesce((select max(seq) from ${ledgerEntries}), 0) + 1
  and new.prev = coalesce((select hash from ${ledgerEntries} order by seq desc limit 1), '${firstPrev}')`

const sqliteChain = [
  `drop trigger if exists ${ledgerEntries}_chain`,
  `create trigger ${ledgerEntries}_chain before insert on ${ledgerEntries} when not (${continues}) begin select raise(abort, '${REFUSAL}'); end`,
]

const postgresChain = [
  `create or replace function ${ledgerEntries}_chain() returns trigger language plpgsql as $$
    begin
      if ${continues} then return new; end if;
      raise exception '${REFUSAL}';
    end $$`,
  `drop trigger if exists ${ledgerEntries}_chain on ${ledgerEntries}`,
  `create trigger ${ledgerEntries}_chain before insert on ${ledgerEntries} for each row execute function ${ledgerEntries}_chain()`,
]

/** What an entry says, before it has its place in the chain. */
export interface LedgerStatement {
  kind: LedgerKind
  /** documentId of the article or outcome. */
  subject: string
  /** Hashes and verdicts, never an article's text. */
  body: Record<string, unknown>
  at: Date
}

/**
 * Adds an entry, in the transaction of what it records. Entries follow each other: whoever appends holds the ledger until its
 * transaction ends, on PostgreSQL by a lock, on SQLite by the one connection. No entry is older than the one before it.
 */
export function appendToLedger(transaction: Knex, statement: LedgerStatement): Promise<LedgerEntry> {
  // Publishing from the list publishes several articles at once within one transaction, which no lock tells apart.
  const appended = (lastAppended.get(transaction) ?? Promise.resolve()).then(() => append(transaction, statement))
  lastAppended.set(transaction, appended.catch(() => undefined))
  return appended
}

const lastAppended = new WeakMap<Knex, Promise<unknown>>()

async function append(transaction: Knex, { kind, subject, body, at }: LedgerStatement): Promise<LedgerEntry> {
  await holdLedger(transaction)
  const head = await transaction<StoredEntry>(ledgerEntries).orderBy('seq', 'desc').first()
  const time = at.toISOString()
  const entry = await sealEntry({
    seq: (head?.seq ?? 0) + 1,
    at: head && head.at > time ? head.at : time,
    kind,
    subject,
    body,
    prev: head?.hash ?? firstPrev,
  })
  await transaction(ledgerEntries).insert({ ...entry, body: canonicalJson(entry.body) })
  return entry
}

/** Lets everybody else who appends to the ledger, or rebuilds what follows from it, wait until this transaction ends. */
export async function holdLedger(transaction: Knex): Promise<void> {
  if (isPostgres(transaction)) await transaction.raw(`select pg_advisory_xact_lock(hashtextextended('${ledgerEntries}', 0))`)
}

/** An entry as stored: its body as canonical JSON text. */
export interface StoredEntry extends Omit<LedgerEntry, 'body'> {
  body: string
}

/** Whether the ledger holds an entry of this kind about a subject. */
export async function isInLedger(transaction: Knex, kind: LedgerKind, subject: string): Promise<boolean> {
  return (await transaction<StoredEntry>(ledgerEntries).where({ kind, subject }).first('seq')) !== undefined
}
