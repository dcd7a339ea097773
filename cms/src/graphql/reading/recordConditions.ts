import type { VerdictResult } from '@presage/forecast/score'
import type { Knex } from 'knex'
import { EVERY } from '../../record/recordScopes'
import { CALL_AUTHORS } from '../../record/recordTables'
import type { RecordChoice } from './recordPeriods'

/** Keeps the calls of a choice; the statement calls their table `call`. */
export function ofChoice(query: Knex.QueryBuilder, { author, category, range }: RecordChoice): Knex.QueryBuilder {
  if (author !== EVERY) {
    query.whereExists((signed) => {
      signed.from(`${CALL_AUTHORS} as signed`).select('signed.position').where('signed.author_document_id', author)
        .whereRaw('?? = ??', ['signed.prediction_document_id', 'call.prediction_document_id'])
    })
  }
  if (category !== EVERY) query.where('call.category_document_id', category)
  if (range?.from) query.where('call.counted_on', '>=', range.from)
  if (range?.to) query.where('call.counted_on', '<=', range.to)
  return query
}

/** Keeps calls that ended so. In words, not bound: what is open and what is void have indexes of their own, which must be recognised. */
export function onlyResult(query: Knex.QueryBuilder, result: VerdictResult): Knex.QueryBuilder {
  return query.whereRaw(`call.result = '${result}'`)
}
