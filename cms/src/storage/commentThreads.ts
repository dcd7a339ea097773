import type { Knex } from 'knex'
import { commentReports } from './commentTables'
import { isPostgres } from './dialect'

const misplaced = 'a reply hangs on a comment that begins a thread of its own article'
const moved = 'a comment stays in its place'

/**
 * Lets the database keep threads one level deep, whoever writes: a reply hangs on a comment of its own article that is no reply
 * itself, and neither is ever moved, so that what holds when a comment is written holds for ever. A comment whose row is deleted
 * takes its replies with it, and all reports of them. Made anew at every start, because SQLite drops triggers when a table is rebuilt.
 */
export async function ensureCommentThreads(knex: Knex): Promise<void> {
  for (const statement of isPostgres(knex) ? onPostgres : onSqlite) await knex.raw(statement)
}

const parent = `select 1 from comments as parent
  where parent.document_id = new.parent_document_id
    and parent.parent_document_id is null
    and parent.prediction_document_id = new.prediction_document_id`
const isMisplaced = 'new.parent_document_id is not null'
const isMoved = 'new.parent_document_id is distinct from old.parent_document_id or new.prediction_document_id is distinct from old.prediction_document_id'
const letGo = `delete from comments where parent_document_id = old.document_id;
  delete from ${commentReports} where comment_document_id = old.document_id`

const onSqlite = [
  'drop trigger if exists comments_in_place',
  `create trigger comments_in_place before insert on comments when ${isMisplaced} and not exists (${parent})
    begin select raise(abort, '${misplaced}'); end`,
  'drop trigger if exists comments_stay',
  `create trigger comments_stay before update on comments when ${isMoved} begin select raise(abort, '${moved}'); end`,
  'drop trigger if exists comments_let_go',
  `create trigger comments_let_go after delete on comments begin ${letGo}; end`,
]

// The parent is locked, so that it cannot be deleted while its reply is written.
const onPostgres = [
  `create or replace function comments_in_place() returns trigger language plpgsql as $$
    begin
      if ${isMisplaced} then
        perform ${parent.replace('select ', '')} for key share;
        if not found then raise exception '${misplaced}'; end if;
      end if;
      return new;
    end $$`,
  `create or replace function comments_stay() returns trigger language plpgsql as $$
    begin
      if ${isMoved} then raise exception '${moved}'; end if;
      return new;
    end $$`,
  `create or replace function comments_let_go() returns trigger language plpgsql as $$ begin ${letGo}; return null; end $$`,
  ...[['in_place', 'before insert'], ['stay', 'before update'], ['let_go', 'after delete']].flatMap(([name, when]) => [
    `drop trigger if exists comments_${name} on comments`,
    `create trigger comments_${name} ${when} on comments for each row execute function comments_${name}()`,
  ]),
]
