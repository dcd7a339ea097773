import type { Core } from '@strapi/strapi'
import { OUTCOME, VERDICT } from '../rules/rule'

/** An outcome as it is offered to be chosen. Prices are 0..1, times ISO 8601. */
export interface OfferedOutcome {
  id: number
  documentId: string
  name: string
  label: string
  labelZh: string | null
  price: number | null
  priceAt: string | null
  resolution: 'pending' | 'yes' | 'no' | 'void'
}

/** What is called, and how: of whichever event and verdict the form has chosen, saved or not. */
export interface CallReport {
  /** Those of the event, most likely first; empty without an event. */
  outcomes: OfferedOutcome[]
  verdict: { answer: 'YES' | 'NO' | null; probability: number | null; issuedAt: string | null } | null
}

/** An event of a hundred outcomes is a long list already. */
const mostOutcomes = 500

/** @param event and @param verdict are documentIds, null where nothing is chosen */
export async function callReport(strapi: Core.Strapi, event: string | null, verdict: string | null): Promise<CallReport> {
  const outcomes: OfferedOutcome[] =
    event === null
      ? []
      : await strapi.db.query(OUTCOME).findMany({
          where: { event: { documentId: event } },
          select: ['id', 'documentId', 'name', 'label', 'labelZh', 'price', 'priceAt', 'resolution'],
          orderBy: { id: 'asc' },
          limit: mostOutcomes,
        })
  const stored: CallReport['verdict'] =
    verdict === null
      ? null
      : await strapi.db.query(VERDICT).findOne({ where: { documentId: verdict }, select: ['answer', 'probability', 'issuedAt'] })
  return {
    outcomes: outcomes.sort((one, other) => (other.price ?? -1) - (one.price ?? -1)),
    verdict: stored && { answer: stored.answer, probability: stored.probability, issuedAt: stored.issuedAt },
  }
}
