import type { Knex } from 'knex'

// SQLite joins at most 500 selects into one; long before that a statement is better cut in two.
const MOST_PARENTS = 100

/**
 * The first few rows for each of several parents, in one statement for up to 100 of them: one limited select per parent, so
 * that a parent with thousands of rows costs no more than the few that are asked for.
 *
 * @param select the rows of one parent, ordered and limited
 */
export async function stretchPerParent<Parent, Stored>(
  knex: Knex,
  parents: readonly Parent[],
  select: (parent: Parent) => Knex.QueryBuilder,
): Promise<Stored[]> {
  const rows: Stored[] = []
  for (let from = 0; from < parents.length; from += MOST_PARENTS) {
    const selects = parents.slice(from, from + MOST_PARENTS).map((parent) => knex.select('*').from(select(parent).as('stretch')))
    rows.push(...((await knex.unionAll(selects)) as Stored[]))
  }
  return rows
}
