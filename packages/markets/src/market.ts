/** The platforms that are read over an API; others are linked to and entered by hand. */
export const marketPlatforms = ['polymarket', 'kalshi', 'manifold'] as const
export type MarketPlatform = (typeof marketPlatforms)[number]

/** The platform's probability for yes at a moment. */
export interface MarketPrice {
  /** 0 to 1. */
  value: number
  /** `last` trade, `mid` of bid and ask (or a market maker's own probability), `close` of a period. */
  kind: 'last' | 'mid' | 'close'
  /** 0 to 1, where the platform gives them. */
  bid: number | null
  ask: number | null
  /** When it was so, ISO 8601 in UTC: the moment of the answer, less the time it lay in a cache. */
  at: string
}

/** How an outcome ended, as the platform says. */
export type MarketResolution =
  | { state: 'pending' }
  /** Being argued about, settled in part, or ended in a way that a person must look at; `why` says it in the platform's words. */
  | { state: 'unclear', why: string }
  /** `at`: when, ISO 8601 in UTC; null where the platform does not say. */
  | { state: 'resolved', as: 'yes' | 'no' | 'void', at: string | null }

/** One binary question of an event. */
export interface MarketOutcome {
  /**
   * The platform's id of the market (Polymarket: market id; Kalshi: ticker; Manifold: contract id, or contract id and answer id joined by
   * `:`).
   */
  externalId: string
  /** Where prices and history are asked for under another id: Polymarket's CLOB token of yes. */
  tokenId: string | null
  /** What an address calls this outcome: equal to `outcomeHint` of `parseMarketUrl` where the address names it. */
  slug: string | null
  label: string
  /** Rules of this outcome alone, where the platform words them apart from the event's. */
  rules: string | null
  /** Null where nobody has made a price yet; never 0 for want of one. */
  price: MarketPrice | null
  /** Traded so far, in `currency` (Kalshi counts contracts, each at its payout of a dollar); null where the platform does not say. */
  volume: number | null
  currency: 'USD' | 'USDC' | 'MANA'
  resolution: MarketResolution
}

/** Something the world will settle, as a platform lists it. Times are ISO 8601 in UTC. */
export interface MarketEvent {
  platform: MarketPlatform
  externalId: string
  /** The canonical page of the event, for people. */
  url: string
  title: string
  rules: string | null
  resolutionSource: string | null
  /** Whether exactly one outcome can come true. */
  exclusive: boolean
  opensAt: string | null
  closesAt: string | null
  state: 'open' | 'closed' | 'resolved' | 'void'
  /** In the platform's order; at least one. */
  outcomes: MarketOutcome[]
  fetchedAt: string
}

/** A point of a price history. */
export interface PricePoint {
  at: string
  /** 0 to 1. */
  price: number
}

/** What tells an outcome to its platform, as we keep it. */
export interface OutcomeReference {
  eventExternalId: string
  externalId: string
  tokenId: string | null
}

/** An event by its id, or by the part of an address that `parseMarketUrl` found. */
export type EventReference = { externalId: string } | { slug: string, kind: 'event' | 'market' }

/** One platform. Every method throws `MarketProblem` and nothing else, and answers only what it has checked. */
export interface MarketAdapter {
  readonly platform: MarketPlatform
  /** @param reference the event's id (`MarketEvent.externalId`), or the address part that `parseMarketUrl` found */
  readEvent(reference: EventReference): Promise<MarketEvent>
  /** Prices between two moments, oldest first, at most 2,000 points; empty where the platform keeps none. */
  readHistory(outcome: OutcomeReference, from: Date, to: Date): Promise<PricePoint[]>
}
