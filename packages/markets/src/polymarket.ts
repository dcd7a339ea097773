import { checkShape } from './checkShape.js'
import { eventState } from './eventState.js'
import { historyPoints, maxHistoryPoints, type TimedPrice } from './historyPoints.js'
import type { HttpJson } from './httpJson.js'
import type { EventReference, MarketAdapter, MarketEvent, OutcomeReference, PricePoint } from './market.js'
import { pathPart, under } from './pathPart.js'
import { isPlaceholder, readPolymarketOutcome, type ReadOutcome } from './polymarketOutcome.js'
import { polymarketEvent, polymarketHistory, polymarketMarketReference, type PolymarketEvent } from './polymarketShapes.js'
import { MarketProblem } from './problem.js'

const platform = 'polymarket'

// Minutes between points. Finer than twelve hours is answered only in windows of up to fifteen days, and for resolved markets not at all.
const fidelities = [5, 60, 720, 1440] as const
const coarse = 720
const longestWindow = 15 * 24 * 60 * 60

/**
 * Polymarket: events and markets from Gamma, price history from the CLOB. Neither needs a key.
 *
 * Prices follow `polymarketPrice`, endings `polymarketResolution`. An event is exclusive where it is `negRisk` (winner takes all) and has
 * several outcomes.
 *
 * @param gamma base address of Gamma
 * @param clob base address of the CLOB
 */
export function createPolymarket(http: HttpJson, { gamma, clob }: { gamma: string, clob: string }, now: () => number): MarketAdapter {
  async function readEvent(reference: EventReference): Promise<MarketEvent> {
    const { value, at } = await http(platform, under(gamma, await eventPath(reference)))
    return toEvent(checkShape(platform, polymarketEvent, value), at, now())
  }

  async function eventPath(reference: EventReference): Promise<string> {
    if ('externalId' in reference) return `events/${pathPart(platform, reference.externalId)}`
    if (reference.kind === 'event') return `events/slug/${pathPart(platform, reference.slug)}`
    const { value } = await http(platform, under(gamma, `markets/slug/${pathPart(platform, reference.slug)}`))
    const [event] = checkShape(platform, polymarketMarketReference, value).events
    return `events/slug/${pathPart(platform, event?.slug ?? '')}`
  }

  async function readHistory({ tokenId }: OutcomeReference, from: Date, to: Date): Promise<PricePoint[]> {
    const [start, end] = [Math.floor(from.getTime() / 1000), Math.ceil(to.getTime() / 1000)]
    // Without a token there is no order book, and so no history.
    if (tokenId === null || !(end > start)) return []
    const fidelity = fidelities.find(minutes => (end - start) / 60 / minutes <= maxHistoryPoints) ?? 1440
    const prices = fidelity < coarse ? await readWindows(tokenId, start, end, fidelity) : await readWindow(tokenId, start, end, fidelity)
    const found = prices.length > 0 || fidelity >= coarse ? prices : await readWindow(tokenId, start, end, coarse)
    return historyPoints(found, from.getTime(), to.getTime())
  }

  async function readWindows(tokenId: string, start: number, end: number, fidelity: number): Promise<TimedPrice[]> {
    const prices: TimedPrice[] = []
    for (let from = start; from < end; from += longestWindow) {
      prices.push(...await readWindow(tokenId, from, Math.min(end, from + longestWindow), fidelity))
    }
    return prices
  }

  async function readWindow(tokenId: string, startTs: number, endTs: number, fidelity: number): Promise<TimedPrice[]> {
    const { value } = await http(platform, under(clob, 'prices-history', { market: pathPart(platform, tokenId), startTs, endTs, fidelity }))
    return checkShape(platform, polymarketHistory, value).history.map(({ t, p }) => ({ time: t * 1000, price: p }))
  }

  return { platform, readEvent, readHistory }
}

function toEvent(event: PolymarketEvent, at: number, now: number): MarketEvent {
  const markets = event.markets.filter(market => !isPlaceholder(market))
  if (markets.length === 0) throw new MarketProblem('empty', { platform, field: 'markets' })
  // A new market among others may have no prices yet; where none has, the field has gone.
  if (markets.every(({ outcomePrices }) => outcomePrices === null || outcomePrices === undefined)) {
    throw new MarketProblem('changed_shape', { platform, field: `markets[${event.markets.findIndex(market => market === markets[0])}].outcomePrices` })
  }
  const rules = event.description || (markets.length === 1 ? markets[0]?.description : '') || null
  const read = markets.map(market => readPolymarketOutcome(market, { siblings: markets.length, eventRules: rules, at }))
    .filter((outcome): outcome is ReadOutcome => outcome !== null)
  if (read.length === 0) throw new MarketProblem('unsupported_market', { platform })
  const ends = markets.map(({ endDate }) => endDate).filter(end => end !== null).sort()
  return {
    platform,
    externalId: event.id,
    url: `https://polymarket.com/event/${encodeURIComponent(event.slug)}`,
    title: event.title,
    rules,
    resolutionSource: event.resolutionSource || null,
    exclusive: event.negRisk === true && read.length > 1,
    opensAt: event.startDate ?? event.creationDate,
    closesAt: event.endDate ?? ends.at(-1) ?? null,
    state: eventState(read.map(({ outcome, isTrading }) => ({ isTrading, resolution: outcome.resolution }))),
    outcomes: read.map(({ outcome }) => outcome),
    fetchedAt: new Date(now).toISOString(),
  }
}
