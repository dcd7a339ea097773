import type { Answer } from './httpCall.js'

/**
 * How many SQL statements a request cost, as the CMS says in `Server-Timing: sql;desc="12"` when started with PRESAGE_COUNT_SQL=1.
 * @throws Error when it does not say
 */
export function sqlStatements({ headers }: Pick<Answer, 'headers'>): number {
  const timing = headers.get('server-timing') ?? ''
  const count = /(?:^|,)\s*sql;desc="?(\d+)"?/.exec(timing)?.[1]
  if (count === undefined) throw new Error(`The CMS did not count its SQL statements. Server-Timing: "${timing}"`)
  return Number(count)
}
