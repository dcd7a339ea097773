import type { Knex } from 'knex'
import { isPostgres } from './dialect'

/** What was touched, in the words in which `touchedPages` finds the pages that show it. */
export type TouchKind = 'article' | 'event' | 'closing' | 'author' | 'outcome' | 'ending' | 'comment' | 'ledger' | 'frame' | 'file'

/** One public row that a transaction wrote or removed. */
export interface SiteTouch {
  id: number
  kind: TouchKind
  /** Of the article, event, author or outcome; empty for a file, the ledger, and what stands on every page. */
  document_id: string
  /** Of an article's row, else null. */
  locale: string | null
  /** The slug that the row had, of a file its address. */
  slug: string | null
}

export const siteTouches = 'site_touches'

/** A row of a table that readers may see: when it was written, and what to note of it. `row` stands for the row as it was or is. */
interface Watched {
  table: string
  kind: TouchKind
  on: ReadonlyArray<'insert' | 'update' | 'delete'>
  /** Condition in SQL of both databases; of an update it may speak of `old` and `new`. */
  when?: (row: string, change: string) => string
  note: (row: string) => { id: string; locale?: string; slug?: string }
}

const everyChange = ['insert', 'update', 'delete'] as const
/** Nothing of these is public before a published article uses it, which is a change of the article. */
const afterwards = ['update', 'delete'] as const
const isDifferent = (column: string) => `old.${column} is distinct from new.${column}`
const onEveryPage = (table: string): Watched => ({ table, kind: 'frame', on: afterwards, note: () => ({ id: "''" }) })

const watched: Watched[] = [
  {
    table: 'predictions',
    kind: 'article',
    on: everyChange,
    when: (row, change) => (change === 'update' ? '(old.published_at is not null or new.published_at is not null)' : `${row}.published_at is not null`),
    note: (row) => ({ id: `${row}.document_id`, locale: `${row}.locale`, slug: `${row}.slug` }),
  },
  { table: 'events', kind: 'event', on: afterwards, note: (row) => ({ id: `${row}.document_id`, slug: `${row}.slug` }) },
  { table: 'events', kind: 'closing', on: ['update'], when: () => isDifferent('closes_at'), note: (row) => ({ id: `${row}.document_id` }) },
  { table: 'authors', kind: 'author', on: afterwards, note: (row) => ({ id: `${row}.document_id`, slug: `${row}.slug` }) },
  { table: 'outcomes', kind: 'outcome', on: ['insert', 'update'], note: (row) => ({ id: `${row}.document_id` }) },
  {
    table: 'outcomes',
    kind: 'ending',
    on: ['update'],
    when: () => `(${isDifferent('resolution')} or ${isDifferent('resolved_at')})`,
    note: (row) => ({ id: `${row}.document_id` }),
  },
  {
    table: 'comments',
    kind: 'comment',
    on: everyChange,
    // A report changes the row too, and nothing that readers see.
    when: (row, change) =>
      change === 'update'
        ? `(old.comment_state = 'approved' or new.comment_state = 'approved') and (${['comment_state', 'name', 'body', 'created_at'].map(isDifferent).join(' or ')})`
        : `${row}.comment_state = 'approved'`,
    note: (row) => ({ id: `coalesce(${row}.prediction_document_id, '')` }),
  },
  { table: 'corrections', kind: 'comment', on: everyChange, note: (row) => ({ id: `coalesce(${row}.prediction_document_id, '')` }) },
  { table: 'verdict_revisions', kind: 'comment', on: ['insert'], note: (row) => ({ id: `${row}.prediction_document_id` }) },
  { table: 'ledger_entries', kind: 'ledger', on: ['insert'], note: () => ({ id: "''" }) },
  onEveryPage('categories'),
  { ...onEveryPage('sponsor_links'), on: everyChange },
  { ...onEveryPage('sites'), on: everyChange },
  { table: 'files', kind: 'file', on: afterwards, note: (row) => ({ id: "''", slug: `${row}.url` }) },
]

/**
 * Lets the database itself note, in the transaction that writes, every public row that is written or removed: by whatever path, the
 * note is there if and only if the change is. Triggers are made anew at every start, because SQLite drops them when a table is rebuilt.
 */
export async function ensureSiteTouches(knex: Knex): Promise<void> {
  const id = isPostgres(knex) ? 'bigint generated always as identity primary key' : 'integer primary key autoincrement'
  await knex.raw(`create table if not exists ${siteTouches} (
    id ${id},
    kind varchar(20) not null,
    document_id varchar(64) not null,
    locale varchar(20),
    slug text
  )`)
  for (const each of watched) {
    for (const change of each.on) {
      for (const statement of isPostgres(knex) ? onPostgres(each, change) : onSqlite(each, change)) await knex.raw(statement)
    }
  }
}

function parts({ table, kind, when, note }: Watched, change: string) {
  const row = change === 'delete' ? 'old' : 'new'
  const { id, locale = 'null', slug = 'null' } = note(row)
  return {
    trigger: `${table}_tell_${kind}_${change}`,
    condition: when?.(row, change) ?? '1 = 1',
    insert: `insert into ${siteTouches} (kind, document_id, locale, slug) values ('${kind}', ${id}, ${locale}, ${slug})`,
  }
}

function onSqlite(each: Watched, change: string): string[] {
  const { trigger, condition, insert } = parts(each, change)
  return [
    `drop trigger if exists ${trigger}`,
    `create trigger ${trigger} after ${change} on ${each.table} when ${condition} begin ${insert}; end`,
  ]
}

/** The condition stands inside the function: PostgreSQL would not let Strapi change a column that a trigger's own condition names. */
function onPostgres(each: Watched, change: string): string[] {
  const { trigger, condition, insert } = parts(each, change)
  return [
    `create or replace function ${trigger}() returns trigger language plpgsql as $$
      begin
        if ${condition} then ${insert}; end if;
        return null;
      end $$`,
    `drop trigger if exists ${trigger} on ${each.table}`,
    `create trigger ${trigger} after ${change} on ${each.table} for each row execute function ${trigger}()`,
  ]
}
