import type { MarketEvent, MarketOutcome } from '@presage/markets/market'

/** Strapi's `string` is varchar(255) on PostgreSQL. */
const longestString = 255
const longestUrl = 2048

/**
 * What of an event is the platform's to say, as the content type keeps it. What the platform leaves open (no rules, no end) is
 * not among it, so that it never empties what we hold.
 * @param held which of its outcomes we hold
 */
export function eventFields(event: MarketEvent, held: readonly MarketOutcome[]): Record<string, unknown> {
  return present({
    title: event.title.slice(0, longestString),
    rules: rulesText(event, held),
    // Cut off, an address would lead elsewhere.
    resolutionSource: event.resolutionSource !== null && event.resolutionSource.length <= longestString ? event.resolutionSource : null,
    exclusive: event.exclusive,
    opensAt: event.opensAt,
    closesAt: event.closesAt,
    eventState: event.state,
  })
}

/**
 * The rules of an event, and under its label those of each outcome we hold that has rules of its own: what is said about one that
 * we do not hold is nobody's ground here.
 */
export function rulesText(event: MarketEvent, held: readonly MarketOutcome[]): string | null {
  const own = held.flatMap(({ label, rules }) => (rules && !event.rules?.includes(rules) ? [`${label}\n${rules}`] : []))
  return [event.rules, ...own].filter(Boolean).join('\n\n') || null
}

/** What tells an event to its platform; set once, when it is imported. */
export function eventIdentity(event: MarketEvent): Record<string, unknown> {
  return present({
    platform: event.platform,
    externalId: event.externalId,
    marketUrl: event.url.length <= longestUrl ? event.url : null,
  })
}

/** What of an outcome is said in words or ids. */
export function outcomeFields(outcome: MarketOutcome): Record<string, unknown> {
  return present({ label: outcome.label.slice(0, longestString), tokenId: outcome.tokenId })
}

/** The price and what belongs to it; empty where nobody has made a price, so that an old one stays with its time. */
export function priceFields({ price, volume, currency }: MarketOutcome): Record<string, unknown> {
  const traded = volume === null ? {} : { volume, currency }
  if (!price) return traded
  return { ...traded, price: price.value, priceKind: price.kind, bid: price.bid, ask: price.ask, priceAt: price.at, currency }
}

function present(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== ''))
}
