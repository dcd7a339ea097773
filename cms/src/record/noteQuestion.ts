import type { Knex } from 'knex'
import { CALLS } from './recordTables'

/** Notes how a question was first asked in a language, once its article is published in it. What is noted already stays. */
export async function noteQuestion(knex: Knex, predictionDocumentId: string, locale: string, question: string): Promise<void> {
  const column = locale === 'en' ? 'question_en' : 'question'
  await knex(CALLS).where({ prediction_document_id: predictionDocumentId }).whereNull(column).update({ [column]: question })
}
