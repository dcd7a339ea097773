import type { Call } from '@presage/forecast/contribution'
import type { Answer } from '@presage/forecast/score'
import type { Knex } from 'knex'
import type { SettledVerdict } from './periodSums'
import { EVERY, type RecordScope } from './recordScopes'
import { CALL_AUTHORS, CALLS } from './recordTables'
import type { StoredCall } from './storedCall'

/** A settled call with the day it counts on and the scopes it counts in. */
export interface DatedVerdict extends SettledVerdict {
  day: string
  authors: ReadonlySet<string>
  category: string | null
}

interface Revised {
  prediction_document_id: string
  answer: Answer
  probability: number | null
  market_price: number | null
}

/** Every call that was settled on one of these days, in three statements. */
export async function settledVerdicts(knex: Knex, days: readonly string[]): Promise<DatedVerdict[]> {
  const onDays = () => knex(`${CALLS} as call`).whereIn('call.counted_on', [...days]).whereNot('call.result', 'pending')
  const calls: StoredCall[] = await onDays().select('call.*').orderBy('call.prediction_document_id')
  const signed: { prediction_document_id: string; author_document_id: string }[] = await onDays()
    .join(`${CALL_AUTHORS} as author`, 'author.prediction_document_id', 'call.prediction_document_id')
    .select('author.prediction_document_id', 'author.author_document_id')
  const revisions: Revised[] = await onDays()
    .join('verdict_revisions as revision', 'revision.prediction_document_id', 'call.prediction_document_id')
    .select('revision.prediction_document_id', 'revision.answer', 'revision.probability', 'revision.market_price')
    .orderBy('revision.revised_at')

  const authors = new Map<string, Set<string>>()
  for (const { prediction_document_id: article, author_document_id } of signed) {
    authors.set(article, (authors.get(article) ?? new Set()).add(author_document_id))
  }
  // The last of each article remains.
  const revised = new Map(revisions.map((revision) => [revision.prediction_document_id, verdictIn(revision)]))
  return calls.flatMap(({ result, resolution, ...call }) =>
    result === 'pending' || resolution === 'pending'
      ? []
      : {
          outcome: call.outcome_document_id,
          result,
          resolution,
          first: verdictIn(call),
          revised: revised.get(call.prediction_document_id) ?? null,
          day: call.counted_on,
          authors: authors.get(call.prediction_document_id) ?? new Set(),
          category: call.category_document_id,
        })
}

export function isInScope({ authors, category }: DatedVerdict, scope: RecordScope): boolean {
  return (scope.author === EVERY || authors.has(scope.author)) && (scope.category === EVERY || category === scope.category)
}

function verdictIn({ answer, probability, market_price: marketPrice }: Pick<StoredCall, 'answer' | 'probability' | 'market_price'>): Call {
  return { answer, probability, marketPrice }
}
