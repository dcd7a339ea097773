import { found, type Answer } from './answer.js'
import type { WorldEvent, WorldOutcome } from './world.js'

const day = 24 * 60 * 60 * 1000
const dollars = (price: number) => price.toFixed(4)
const count = (amount: number) => amount.toFixed(2)

/** Kalshi's API, by the path behind `/trade-api/v2/`; tickers are known in upper case alone. Null where there is nothing. */
export function answerKalshi(path: string, query: URLSearchParams, events: readonly WorldEvent[], now: number): Answer {
  const [first, second, third, ticker] = path.split('/')
  const all = events.flatMap(event => event.outcomes.map(outcome => ({ event, outcome })))
  const market = (id: string | undefined, isHistorical: boolean) =>
    all.find(({ outcome }) => outcome.id === id && outcome.isHistorical === isHistorical)

  if (path === 'historical/cutoff') {
    const cutoff = new Date(now - 90 * day).toISOString()
    return found({ market_settled_ts: cutoff, trades_created_ts: cutoff, orders_updated_ts: cutoff })
  }
  if (path === 'historical/markets') {
    const settled = all.filter(({ event, outcome }) => outcome.isHistorical && event.id === query.get('event_ticker'))
    return found({ markets: settled.map(({ event, outcome }) => kalshiMarket(event, outcome)), cursor: '' })
  }
  if (first === 'historical' && second === 'markets') {
    const asked = market(third, true)
    if (asked === undefined) return null
    if (ticker !== 'candlesticks') return found({ market: kalshiMarket(asked.event, asked.outcome) })
    return found({ ticker: third, candlesticks: candles(asked.outcome, query, '') })
  }
  if (first === 'series' && third === 'markets' && path.endsWith('/candlesticks')) {
    const asked = market(ticker, false)
    return asked?.event.owner === second && asked !== undefined ? found({ ticker, candlesticks: candles(asked.outcome, query, '_dollars') }) : null
  }
  if (first === 'markets') {
    const asked = market(second, false)
    return asked === undefined ? null : found({ market: kalshiMarket(asked.event, asked.outcome) })
  }
  if (path === 'events') {
    const ofSeries = events.filter(event => event.owner === query.get('series_ticker') && (query.get('status') !== 'open' || !event.isClosed))
    return found({ events: ofSeries.map(event => kalshiEvent(event)), cursor: '' })
  }
  const event = first === 'events' ? events.find(({ id }) => id === second) : undefined
  if (event === undefined) return null
  const markets = event.outcomes.filter(({ isHistorical }) => !isHistorical).map(outcome => kalshiMarket(event, outcome))
  return found(query.get('with_nested_markets') === 'true' ? { event: { ...kalshiEvent(event), markets }, markets } : { event: kalshiEvent(event), markets })
}

function kalshiEvent(event: WorldEvent): object {
  return {
    event_ticker: event.id,
    series_ticker: event.owner,
    title: event.title,
    sub_title: 'A stand-in event',
    mutually_exclusive: event.exclusive,
    category: 'Politics',
    last_updated_ts: new Date(event.opensAt).toISOString(),
  }
}

function kalshiMarket(event: WorldEvent, outcome: WorldOutcome): object {
  const half = outcome.price === null ? null : Math.min(0.01, outcome.price, 1 - outcome.price)
  const bid = outcome.price === null || half === null ? 0 : outcome.price - half
  const ask = outcome.price === null || half === null ? 1 : outcome.price + half
  const closing = new Date(event.closesAt ?? event.opensAt + 365 * day).toISOString()
  return {
    ticker: outcome.id,
    event_ticker: event.id,
    market_type: 'binary',
    title: outcome.question,
    yes_sub_title: event.isBinary ? 'Yes' : outcome.label,
    no_sub_title: event.isBinary ? 'No' : outcome.label,
    open_time: new Date(event.opensAt).toISOString(),
    close_time: closing,
    expected_expiration_time: closing,
    latest_expiration_time: closing,
    can_close_early: true,
    yes_bid_dollars: dollars(bid),
    yes_ask_dollars: dollars(ask),
    no_bid_dollars: dollars(1 - ask),
    no_ask_dollars: dollars(1 - bid),
    last_price_dollars: dollars(outcome.price ?? 0),
    volume_fp: count(outcome.volume),
    volume_24h_fp: count(0),
    open_interest_fp: count(outcome.volume / 2),
    notional_value_dollars: '1.0000',
    liquidity_dollars: '0.0000',
    rules_primary: `${event.rules} (${outcome.label})`,
    rules_secondary: '',
    ...ending(event, outcome),
  }
}

function ending(event: WorldEvent, { oracle, ending, endedAt }: WorldOutcome): object {
  if (oracle === 'disputed') return { status: 'disputed', result: ending === 'yes' || ending === 'no' ? ending : '' }
  if (oracle !== 'resolved' || ending === null) return { status: event.isClosed || oracle === 'proposed' ? 'closed' : 'active', result: '' }
  const settled = { settlement_ts: new Date(endedAt ?? 0).toISOString(), status: 'finalized' }
  if (ending === 'yes' || ending === 'no') return { ...settled, result: ending, settlement_value_dollars: dollars(ending === 'yes' ? 1 : 0) }
  return { ...settled, result: 'scalar', settlement_value_dollars: dollars(ending === 'void' ? 0.5 : 0.3) }
}

/** Live candles end their fields in `_dollars`, historical ones do not. Every tenth period has no trade. */
function candles({ history }: WorldOutcome, query: URLSearchParams, suffix: '' | '_dollars'): object[] {
  const [start, end, period] = ['start_ts', 'end_ts', 'period_interval'].map(name => Number(query.get(name) ?? Number.NaN)) as [number, number, number]
  const seconds = period * 60
  const inside = history.map(({ at, price }) => ({ end: Math.ceil(at / 1000 / seconds) * seconds, price }))
    .filter(candle => candle.end >= start && candle.end <= end)
  const quote = (price: number | null) => {
    const text = price === null ? null : dollars(price)
    return { [`open${suffix}`]: text, [`close${suffix}`]: text }
  }
  return [...new Map(inside.map(candle => [candle.end, candle])).values()].map((candle, index) => ({
    end_period_ts: candle.end,
    yes_bid: quote(Math.max(0, candle.price - 0.01)),
    yes_ask: quote(Math.min(1, candle.price + 0.01)),
    price: quote(index % 10 === 9 ? null : candle.price),
    [suffix === '' ? 'volume' : 'volume_fp']: count(1),
  }))
}
