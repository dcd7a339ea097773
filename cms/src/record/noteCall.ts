import type { Answer } from '@presage/forecast/score'
import type { Knex } from 'knex'
import { dayOf } from './days'
import { CALL_AUTHORS, CALLS } from './recordTables'

/** A call as it was issued, in the words of that day. Times are ISO 8601 in UTC with milliseconds; probabilities and prices are 0..1. */
export interface CallRow {
  prediction_document_id: string
  verdict_document_id: string
  outcome_document_id: string
  event_document_id: string
  category_document_id: string | null
  category_name: string | null
  category_name_en: string | null
  event_title: string
  event_title_zh: string | null
  outcome_label: string
  outcome_label_zh: string | null
  slug: string
  /** The article's title in Chinese and in English, where it was published in that language. */
  question: string | null
  question_en: string | null
  answer: Answer
  probability: number | null
  market_price: number | null
  market_price_kind: string | null
  market_price_at: string | null
  issued_at: string
  closes_at: string | null
  ledger_hash: string | null
}

/** Who signed a call, as they were called then. */
export interface CallAuthorRow {
  author_document_id: string
  name: string
  name_en: string | null
}

/**
 * Enters a verdict that has just been published into the track record, as pending. A second call for the same article changes nothing.
 * Runs in the transaction that freezes the verdict.
 *
 * @param authors who signed the article, in the order of its byline
 */
export async function noteCall(knex: Knex, call: CallRow, authors: readonly CallAuthorRow[]): Promise<void> {
  const { prediction_document_id, issued_at } = call
  const known: unknown = await knex(CALLS).where({ prediction_document_id }).first('prediction_document_id')
  if (known) return
  await knex(CALLS).insert({ ...call, result: 'pending', resolution: 'pending', counted_on: dayOf(issued_at) })
  const signed = authors.map(({ author_document_id, name, name_en }, position) => ({
    prediction_document_id, author_document_id, position, name, name_en, issued_at,
  }))
  if (signed.length > 0) await knex(CALL_AUTHORS).insert(signed).onConflict(['prediction_document_id', 'author_document_id']).ignore()
}
