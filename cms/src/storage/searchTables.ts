import type { Knex } from 'knex'
import { isPostgres } from './dialect'

/** What search knows: one row per published article and language, numbered in the order in which they came. */
export const searchEntries = 'search_entries'
/** On SQLite the tokens of those rows, under their numbers. */
export const searchWords = 'search_words'
/** On PostgreSQL the function that searches. */
export const searchFunction = 'search_newest'

/** Of more matches only the newest are ranked: one character may stand in every article there is. */
export const MOST_RANKED = 2000

/** Creates the full-text index where it is missing; what it is to hold is filled in by `searching/refreshIndex.ts`. */
export async function ensureSearchTables(knex: Knex): Promise<void> {
  for (const statement of isPostgres(knex) ? onPostgres : onSqlite) await knex.raw(statement)
}

// `token_version` is 0 where a name has changed since; `published_at` is milliseconds since 1970.
const columns = `
  prediction_document_id varchar(64) not null,
  locale varchar(20) not null,
  token_version integer not null,
  published_at bigint not null`

/**
 * The tokens are ours (packages/text), so the tokenizer only has to leave them alone: `ascii` takes every other character for part
 * of a word, also those that `unicode61` does not know yet. No text is kept: the index would be twice as large.
 */
const onSqlite = [
  `create table if not exists ${searchEntries} (id integer primary key autoincrement, ${columns}, unique (prediction_document_id, locale))`,
  `create virtual table if not exists ${searchWords} using fts5 (facts, title, names, summary, body,
    content = '', contentless_delete = 1, tokenize = "ascii tokenchars '._'")`,
]

/**
 * `words` finds an article and is only read through its index; `head` ranks it, and holds no body, since reading the tokens of two
 * thousand long texts takes longer than a search may. Both are kept beside the rows, so that a walk over many rows is a walk over
 * little, and what is read of them uncompressed. New rows go straight into the index: a list of pending ones would be read through by
 * every search.
 */
const onPostgres = [
  `create table if not exists ${searchEntries} (id bigint generated always as identity primary key, ${columns},
    words tsvector not null, head tsvector not null, unique (prediction_document_id, locale)) with (toast_tuple_target = 128)`,
  `alter table ${searchEntries} alter column head set storage external`,
  `create index if not exists ${searchEntries}_by_words on ${searchEntries} using gin (words) with (fastupdate = off)`,
  // The planner does not know what reading a vector costs, and would read all of them where a word is common. Numbers alone are
  // sorted, since a hundred thousand of them may be.
  `create or replace function ${searchFunction}(wanted tsquery, ranked tsquery, rows integer, skipped integer)
    returns table (total bigint, place bigint, document_id varchar, language varchar)
    language sql stable set enable_seqscan = off set jit = off as $$
      with newest as materialized (
        select id from (select id from ${searchEntries} where words @@ wanted offset 0) matching order by id desc limit ${MOST_RANKED}
      ), placed as (
        select prediction_document_id, locale,
          row_number() over (order by ts_rank('{0, 0.2, 0.5, 1}', head, ranked) desc, published_at desc, id desc) as place
        from newest join ${searchEntries} using (id)
      ), page as (
        select * from placed where placed.place > skipped order by placed.place limit rows
      )
      select counted.total, page.place, page.prediction_document_id, page.locale
        from (select count(*) as total from newest) counted left join page on true order by page.place
    $$`,
]
