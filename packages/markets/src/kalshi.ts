import { checkShape } from './checkShape.js'
import { eventState } from './eventState.js'
import { historyPoints, maxHistoryPoints, type TimedPrice } from './historyPoints.js'
import type { HttpJson, JsonAnswer } from './httpJson.js'
import { kalshiRules, readKalshiOutcome } from './kalshiOutcome.js'
import {
  kalshiCandles, kalshiCutoff, kalshiEventAnswer, kalshiEventsAnswer, kalshiMarketAnswer, kalshiMarketsAnswer, kalshiSeriesAnswer,
  type KalshiBinary, type KalshiEvent, type KalshiMarket,
} from './kalshiShapes.js'
import type { EventReference, MarketAdapter, MarketEvent, OutcomeReference, PricePoint } from './market.js'
import { pathPart, under } from './pathPart.js'
import { MarketProblem } from './problem.js'
import { middle } from './quotedPrice.js'

const platform = 'kalshi'

// Minutes a candle may cover.
const periods = [1, 60, 1440] as const
// Settled markets move to the historical part after about three months; an event younger than this has none there.
const youngestHistorical = 60 * 24 * 60 * 60 * 1000

/**
 * Kalshi, read without a key. Prices and endings follow `kalshiOutcome`.
 *
 * An event's markets come from the live part and, for older events, from the historical one, where those go that were settled first.
 * Scalar markets have no yes or no and are left out; an event of nothing else is refused as `unsupported_market`.
 *
 * @param base base address, with the version: https://external-api.kalshi.com/trade-api/v2
 */
export function createKalshi(http: HttpJson, base: string, now: () => number): MarketAdapter {
  const ask = (path: string, query?: Record<string, string | number>) => http(platform, under(base, path, query))

  async function readEvent(reference: EventReference): Promise<MarketEvent> {
    const { value, at } = await askEvent('externalId' in reference ? reference.externalId : reference.slug, reference)
    const { event } = checkShape(platform, kalshiEventAnswer, value)
    const live = event.markets ?? []
    const markets = isOld(live, now()) ? await withHistorical(event, live) : live
    return toEvent(event, markets, at, now())
  }

  async function askEvent(name: string, reference: EventReference): Promise<JsonAnswer> {
    const ticker = pathPart(platform, name).toUpperCase()
    const isMarket = 'kind' in reference && reference.kind === 'market'
    if (isMarket) return askEventByTicker(await eventOfMarket(ticker))
    const found = await unlessMissing(() => askEventByTicker(ticker))
    if (found !== null || 'externalId' in reference) return found ?? missing()
    // An address may end in a market's ticker or name the series alone; from its look nobody can tell.
    const event = await unlessMissing(() => eventOfMarket(ticker)) ?? await onlyEventOfSeries(ticker)
    return askEventByTicker(event)
  }

  const askEventByTicker = (ticker: string) => ask(`events/${pathPart(platform, ticker)}`, { with_nested_markets: 'true' })

  async function eventOfMarket(ticker: string): Promise<string> {
    const { value } = await unlessMissing(() => ask(`markets/${ticker}`)) ?? await ask(`historical/markets/${ticker}`)
    return checkShape(platform, kalshiMarketAnswer, value).market.event_ticker
  }

  async function onlyEventOfSeries(ticker: string): Promise<string> {
    const { value } = await ask('events', { series_ticker: ticker, status: 'open', limit: 2 })
    const [event, another] = checkShape(platform, kalshiEventsAnswer, value).events
    return event === undefined || another !== undefined ? missing() : event.event_ticker
  }

  async function withHistorical({ event_ticker: ticker }: KalshiEvent, live: readonly KalshiMarket[]): Promise<KalshiMarket[]> {
    const answer = await unlessMissing(() => ask('historical/markets', { event_ticker: ticker, limit: 1000 }))
    const historical = answer === null ? [] : checkShape(platform, kalshiMarketsAnswer, answer.value).markets
    return [...live, ...historical.filter(market => live.every(other => other.ticker !== market.ticker))]
  }

  async function readHistory(outcome: OutcomeReference, from: Date, to: Date): Promise<PricePoint[]> {
    const [start, end] = [Math.floor(from.getTime() / 1000), Math.ceil(to.getTime() / 1000)]
    if (!(end > start)) return []
    const ticker = pathPart(platform, outcome.externalId).toUpperCase()
    const path = await isHistorical(ticker) ? `historical/markets/${ticker}/candlesticks` : await livePath(outcome.eventExternalId, ticker)
    const period = periods.find(minutes => (end - start) / 60 / minutes <= maxHistoryPoints) ?? 1440
    const { value } = await ask(path, { start_ts: start, end_ts: end, period_interval: period })
    return historyPoints(toPrices(value), from.getTime(), to.getTime())
  }

  async function livePath(eventTicker: string, ticker: string): Promise<string> {
    // The series is asked for: what is left of a ticker without its last part is the event, not the series.
    const { value } = await ask(`events/${pathPart(platform, eventTicker).toUpperCase()}`)
    const { series_ticker: series } = checkShape(platform, kalshiSeriesAnswer, value).event
    return `series/${pathPart(platform, series)}/markets/${ticker}/candlesticks`
  }

  async function isHistorical(ticker: string): Promise<boolean> {
    const answer = await unlessMissing(() => ask(`markets/${ticker}`))
    if (answer === null) return true
    const settledAt = checkShape(platform, kalshiMarketAnswer, answer.value).market.settlement_ts
    if (settledAt === null) return false
    const cutoff = checkShape(platform, kalshiCutoff, (await ask('historical/cutoff')).value).market_settled_ts
    return cutoff !== null && settledAt < cutoff
  }

  return { platform, readEvent, readHistory }
}

function missing(): never {
  throw new MarketProblem('not_found', { platform })
}

async function unlessMissing<Value>(read: () => Promise<Value>): Promise<Value | null> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof MarketProblem && error.code === 'not_found') return null
    throw error
  }
}

function isOld(live: readonly KalshiMarket[], now: number): boolean {
  const opened = live.flatMap(market => 'open_time' in market && market.open_time !== null ? [Date.parse(market.open_time)] : [])
  return opened.length === 0 || Math.min(...opened) < now - youngestHistorical
}

/**
 * Closing prices. Where nothing was traded in a period, the middle of its closing bid and ask; where that means nothing either, no point.
 */
function toPrices(value: unknown): TimedPrice[] {
  return checkShape(platform, kalshiCandles, value).candlesticks.flatMap(({ end_period_ts: end, price, yes_bid: bid, yes_ask: ask }) => {
    const closing = price ?? middle(bid, ask)
    return closing === null ? [] : [{ time: end * 1000, price: closing }]
  })
}

function toEvent(event: KalshiEvent, markets: readonly KalshiMarket[], at: number, now: number): MarketEvent {
  if (markets.length === 0) throw new MarketProblem('empty', { platform, field: 'event.markets' })
  const binaries = markets.filter((market): market is KalshiBinary => market.market_type === 'binary')
  if (binaries.length === 0) throw new MarketProblem('unsupported_market', { platform })
  const read = binaries.map(market => readKalshiOutcome(market, markets.length, at))
  return {
    platform,
    externalId: event.event_ticker,
    url: pageOf(event),
    title: event.title,
    rules: rulesOf(binaries),
    resolutionSource: event.settlement_sources?.map(({ name, url }) => name || url || '').filter(source => source !== '').join(', ') || null,
    exclusive: event.mutually_exclusive && read.length > 1,
    opensAt: binaries.map(market => market.open_time).filter(time => time !== null).sort().at(0) ?? null,
    closesAt: binaries.map(market => market.close_time).filter(time => time !== null).sort().at(-1) ?? null,
    state: eventState(read.map(({ outcome, isTrading }) => ({ isTrading, resolution: outcome.resolution }))),
    outcomes: read.map(({ outcome }) => outcome),
    fetchedAt: new Date(now).toISOString(),
  }
}

// An event has no rules of its own. Where its markets word theirs alike they are the event's, else each stands under its label.
function rulesOf(markets: readonly KalshiBinary[]): string | null {
  const rules = markets.map(kalshiRules)
  if (new Set(rules).size === 1) return rules[0] ?? null
  return markets.map((market, index) => `${market.yes_sub_title ?? market.ticker}\n${rules[index] ?? ''}`.trim()).join('\n\n')
}

// The middle part of a page's address is decoration, but it has to be there.
function pageOf({ series_ticker: series, title, event_ticker: event }: KalshiEvent): string {
  const words = title.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || series.toLowerCase()
  return `https://kalshi.com/markets/${[series.toLowerCase(), words, event.toLowerCase()].map(part => encodeURIComponent(part)).join('/')}`
}
