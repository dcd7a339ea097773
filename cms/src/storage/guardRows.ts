import type { Knex } from 'knex'
import { isPostgres } from './dialect'

/**
 * Lets the database refuse every change, deletion and emptying of a table's rows; rows may only be added. Made anew at every start,
 * because SQLite drops triggers when a table is rebuilt.
 * @param key the column that tells the rows apart
 * @param refusal what the database says, without a quotation mark
 */
export async function guardRows(knex: Knex, table: string, key: string, refusal: string): Promise<void> {
  for (const statement of isPostgres(knex) ? onPostgres(table, refusal) : onSqlite(table, key, refusal)) await knex.raw(statement)
}

function onSqlite(table: string, key: string, refusal: string): string[] {
  // `insert or replace` would delete the old row without telling the delete trigger.
  const taken = `exists (select 1 from ${table} where ${key} = new.${key})`
  return [
    `drop trigger if exists ${table}_no_replace`,
    `create trigger ${table}_no_replace before insert on ${table} when ${taken} begin select raise(abort, '${refusal}'); end`,
    ...['update', 'delete'].flatMap((change) => [
      `drop trigger if exists ${table}_no_${change}`,
      `create trigger ${table}_no_${change} before ${change} on ${table} begin select raise(abort, '${refusal}'); end`,
    ]),
  ]
}

function onPostgres(table: string, refusal: string): string[] {
  return [
    `create or replace function ${table}_guard() returns trigger language plpgsql as $$ begin raise exception '${refusal}'; end $$`,
    `drop trigger if exists ${table}_no_change on ${table}`,
    `create trigger ${table}_no_change before update or delete on ${table} for each row execute function ${table}_guard()`,
    `drop trigger if exists ${table}_no_truncate on ${table}`,
    `create trigger ${table}_no_truncate before truncate on ${table} for each statement execute function ${table}_guard()`,
  ]
}
