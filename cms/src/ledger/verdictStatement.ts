import type { Core } from '@strapi/strapi'
import { AUTHOR, CATEGORY, OUTCOME } from '../rules/rule'
import type { PredictionRow } from '../rules/predictionRows'
import type { FrozenVerdict } from '../storage/frozenVerdicts'
import { textHashes, wholeHash } from './articleHash'

/** What a verdict is about and who signs it, in words that stay when the documents change or go. */
export interface CallFacts {
  event: { documentId: string; title: string; titleZh: string | null; platform: string; externalId: string | null; closesAt: string | null }
  outcome: { documentId: string; label: string; labelZh: string | null; externalId: string | null }
  category: { documentId: string; name: string; nameEn: string | null } | null
  authors: { documentId: string; name: string; nameEn: string | null }[]
}

/**
 * Reads what a call is about: the outcome it was frozen on, and what the article's row says beside it.
 * @throws Error where the outcome or its event are gone, which the rules do not let happen
 */
export async function readCallFacts(
  strapi: Core.Strapi,
  outcomeDocumentId: string,
  row: Pick<PredictionRow, 'category' | 'authors'>,
): Promise<CallFacts> {
  const found: (CallFacts['outcome'] & { event: CallFacts['event'] | null }) | null = await strapi.db
    .query(OUTCOME)
    .findOne({ where: { documentId: outcomeDocumentId }, populate: { event: true } })
  if (!found?.event) throw new Error(`The outcome ${outcomeDocumentId} of a published verdict is gone, or its event is.`)
  const { event, ...outcome } = found
  const category: CallFacts['category'] =
    row.category && (await strapi.db.query(CATEGORY).findOne({ where: { id: row.category.id } }))
  const ids = row.authors.map(({ id }) => id)
  const people: (CallFacts['authors'][number] & { id: number })[] = await strapi.db
    .query(AUTHOR)
    .findMany({ where: { id: { $in: ids } } })
  const authors = ids.flatMap((id) => people.filter((author) => author.id === id))
  return { event, outcome, category, authors }
}

/** What the ledger says of a verdict (docs/ledger.md); `row` is the article as it became public, null where it has been deleted since. */
export async function verdictStatement(
  row: PredictionRow | null,
  frozen: FrozenVerdict,
  facts: CallFacts,
): Promise<Record<string, unknown>> {
  const { event, outcome, category, authors } = facts
  return {
    answer: frozen.answer,
    authors: authors.map(({ documentId, name }) => ({ id: documentId, name })),
    category: category && { id: category.documentId, name: category.name },
    contentHash: row && (await wholeHash(await textHashes(row))),
    event: { id: event.documentId, title: event.title, platform: event.platform, externalId: event.externalId ?? null },
    issuedAt: frozen.issued_at,
    language: row?.locale ?? null,
    market: frozen.market_price === null ? null : marketStatement(frozen),
    outcome: { id: outcome.documentId, label: outcome.label, externalId: outcome.externalId ?? null },
    probability: frozen.probability,
    question: row?.title ?? null,
    rulesHash: frozen.rules_hash,
    slug: row?.slug ?? null,
  }
}

function marketStatement(frozen: FrozenVerdict): Record<string, unknown> {
  return {
    at: frozen.market_price_at,
    currency: frozen.market_currency,
    kind: frozen.market_price_kind,
    price: frozen.market_price,
    source: frozen.market_price_source,
    volume: frozen.market_volume,
  }
}
