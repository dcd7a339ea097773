import type { SearchQuery } from '@presage/text/searchQuery'
import type { Knex } from 'knex'
import { isPostgres } from './dialect'
import { rawRows } from './rawRows'
import { MOST_RANKED, searchEntries, searchFunction, searchWords } from './searchTables'

/** What answers a query: how many articles, at most 2,000 of them, and of one page who, best first. */
export interface SearchMatches {
  found: number
  articles: { documentId: string; locale: string }[]
}

type StoredMatch = { total: number | string; place: number | string | null; document_id: string; language: string }

/**
 * Asks the database's full-text index. What stands in a title counts more than in a name, a name more than a summary, a summary more
 * than the text; of two that answer alike the newer comes first.
 * @param facts what all must be, as `factToken` makes them
 */
export async function searchIndex(
  knex: Knex,
  query: SearchQuery,
  facts: readonly string[],
  { start, limit }: { start: number; limit: number },
): Promise<SearchMatches> {
  const groups = [...query.groups, ...facts.map((fact) => [fact])]
  const rows = isPostgres(knex)
    ? await rawRows<StoredMatch>(knex, `select * from ${searchFunction}(?::tsquery, ?::tsquery, ?, ?)`, [
        expression(groups, "'", '&', '|'), expression([query.tokens], "'", '&', '|'), limit, start,
      ])
    : await rawRows<StoredMatch>(knex, onSqlite, [expression([...groups, ...hints(query)], '"', 'AND', 'OR'), start, limit])
  const placed = rows.filter(({ place }) => place !== null)
  return {
    found: Number(rows[0]?.total ?? 0),
    articles: placed.map(({ document_id, language }) => ({ documentId: document_id, locale: language })),
  }
}

// Facts weigh nothing. The lower bm25 is, the better an article answers.
const onSqlite = `with newest as materialized (
    select rowid as id, bm25(${searchWords}, 0, 10, 5, 2, 1) as distance from ${searchWords} where ${searchWords} match ?
    order by rowid desc limit ${MOST_RANKED}
  ), placed as (
    select entry.prediction_document_id, entry.locale,
      row_number() over (order by newest.distance, entry.published_at desc, entry.id desc) as place
    from newest join ${searchEntries} entry on entry.id = newest.id
  ), page as (
    select * from placed where place > ? order by place limit ?
  )
  select counted.total, page.place, page.prediction_document_id as document_id, page.locale as language
    from (select count(*) as total from newest) counted left join page on true order by page.place`

/** Of every group one token, in the query language of either index. Tokens are quoted, so that none of them is a word of it. */
function expression(groups: readonly (readonly string[])[], quote: string, and: string, or: string): string {
  return groups.map((tokens) => `(${tokens.map((token) => quote + token + quote).join(` ${or} `)})`).join(` ${and} `)
}

/** FTS5 ranks by what it is asked for alone: tokens that need not be there are named beside one that must. */
function hints({ groups, tokens }: SearchQuery): string[][] {
  const asked = new Set(groups.flat())
  const others = tokens.filter((token) => !asked.has(token))
  return others.length > 0 ? [[...(groups[0] ?? []), ...others]] : []
}
