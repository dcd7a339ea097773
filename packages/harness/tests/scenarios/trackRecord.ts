import { dataOf, graphql } from '../../src/graphqlClient.js'
import type { Newsroom } from './newsroom.js'

export interface Counts { calls: number, open: number, overdue: number, right: number, wrong: number, void: number, withdrawn: number }
export interface Scores {
  outcomes: number
  hitRate: number | null
  scored: number
  brier: number | null
  logScore: number | null
  compared: number
  comparedBrier: number | null
  marketBrier: number | null
  difference: number | null
  skill: number | null
}
export interface Part { documentId: string, name: string, nameEn: string | null, slug: string | null, counts: Counts, scores: Scores }

export const counts = 'counts { calls open overdue right wrong void withdrawn }'
export const scores = 'scores { outcomes hitRate scored brier logScore compared comparedBrier marketBrier difference skill }'

/** Which record: of an author, of a category, between two times. */
export interface Choice { author?: string, category?: string, from?: string, to?: string }

/** What a reader asks of a track record. @param fields of `TrackRecord` */
export async function trackRecord<Fields>({ cms }: Pick<Newsroom, 'cms'>, fields: string, choice: Choice = {}): Promise<Fields> {
  const query = `query ($author: ID, $category: ID, $from: DateTime, $to: DateTime) {
    trackRecord(author: $author, category: $category, from: $from, to: $to) { ${fields} }
  }`
  return dataOf(await graphql<{ trackRecord: Fields }>(cms.url, query, { ...choice })).trackRecord
}

/** Ends an outcome as an editor does; a change of what has ended says why. */
export async function resolve(
  { editor }: Newsroom, outcome: string, resolution: 'pending' | 'yes' | 'no' | 'void', resolvedAt?: string,
): Promise<void> {
  const time = resolution === 'pending' ? { resolvedAt: null } : resolvedAt === undefined ? {} : { resolvedAt }
  await editor.save('outcome', outcome, { resolution, resolutionNote: '平台更正了结果。', ...time })
}
