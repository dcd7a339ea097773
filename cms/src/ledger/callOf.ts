import type { CallAuthorRow, CallRow } from '../record/noteCall'
import type { PredictionRow } from '../rules/predictionRows'
import type { FrozenVerdict } from '../storage/frozenVerdicts'
import type { CallFacts } from './verdictStatement'

/** The row that the track record keeps of a verdict, and who signed it, as `noteCall` takes them. */
export function callOf(article: PredictionRow, frozen: FrozenVerdict, facts: CallFacts): [CallRow, CallAuthorRow[]] {
  const { event, outcome, category, authors } = facts
  const call: CallRow = {
    prediction_document_id: frozen.prediction_document_id,
    verdict_document_id: frozen.verdict_document_id,
    outcome_document_id: frozen.outcome_document_id,
    event_document_id: event.documentId,
    category_document_id: category?.documentId ?? null,
    category_name: category?.name ?? null,
    category_name_en: category?.nameEn ?? null,
    event_title: event.title,
    event_title_zh: event.titleZh,
    outcome_label: outcome.label,
    outcome_label_zh: outcome.labelZh,
    slug: article.slug ?? '',
    question: article.locale === 'en' ? null : article.title,
    question_en: article.locale === 'en' ? article.title : null,
    answer: frozen.answer,
    probability: frozen.probability,
    market_price: frozen.market_price,
    market_price_kind: frozen.market_price_kind,
    market_price_at: frozen.market_price_at,
    issued_at: frozen.issued_at,
    closes_at: event.closesAt ? new Date(event.closesAt).toISOString() : null,
    ledger_hash: frozen.ledger_hash,
  }
  return [call, authors.map(({ documentId, name, nameEn }) => ({ author_document_id: documentId, name, name_en: nameEn }))]
}
