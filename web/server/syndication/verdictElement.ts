import type { FeedItem } from './feedItem'
import { element, textElement, type Xml } from './xml'

/** What an entry says of its verdict to machines, in the site's own namespace under the prefix `presage` (see verdictNamespace.ts). */
export function verdictElement({ verdict, event }: FeedItem): Xml | null {
  if (!verdict) return null
  return element('presage:verdict', null,
    textElement('presage:answer', verdict.answer),
    textElement('presage:probability', verdict.probability),
    verdict.marketPrice === null ? null : element('presage:marketPrice', { at: verdict.marketPriceAt, kind: verdict.marketPriceKind }, verdict.marketPrice),
    textElement('presage:issuedAt', verdict.issuedAt),
    textElement('presage:result', verdict.result),
    textElement('presage:resolvedAt', verdict.resolvedAt),
    textElement('presage:brier', verdict.brier),
    textElement('presage:marketBrier', verdict.marketBrier),
    textElement('presage:ledgerHash', verdict.ledgerHash),
    event && element('presage:event', { href: event.url }, event.title),
    verdict.revisions.map(({ at, answer, probability, marketPrice }) =>
      element('presage:revision', { at, answer, probability, marketPrice })))
}
