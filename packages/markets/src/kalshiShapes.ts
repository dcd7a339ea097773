import { z } from 'zod'
import { amount, price } from './numbers.js'
import { timeText } from './times.js'

// The fields in whole cents (`yes_bid`, `last_price` …) went in March 2026 and would read as 0 %. They are named nowhere here: a market
// without `*_dollars` is an error.
const binary = z.object({
  ticker: z.string().min(1),
  market_type: z.literal('binary'),
  title: z.string().nullish(),
  yes_sub_title: z.string().nullish(),
  open_time: timeText,
  close_time: timeText,
  status: z.string(),
  yes_bid_dollars: price,
  yes_ask_dollars: price,
  last_price_dollars: price,
  volume_fp: amount,
  notional_value_dollars: amount.nullish(),
  result: z.string(),
  settlement_value_dollars: price.nullish(),
  settlement_ts: timeText,
  rules_primary: z.string().nullish(),
  rules_secondary: z.string().nullish(),
})

/** A market of any kind, and a binary one in full. */
export const kalshiMarket = z.discriminatedUnion('market_type', [binary, z.object({ market_type: z.literal('scalar'), ticker: z.string() })])

const kalshiEvent = z.object({
  event_ticker: z.string().min(1),
  series_ticker: z.string().min(1),
  title: z.string().min(1),
  mutually_exclusive: z.boolean(),
  settlement_sources: z.array(z.object({ name: z.string().nullish(), url: z.string().nullish() })).nullish(),
})

/** `GET /events/{event_ticker}?with_nested_markets=true`. Markets that were settled before the historical cutoff are not among them. */
export const kalshiEventAnswer = z.object({ event: kalshiEvent.extend({ markets: z.array(kalshiMarket).nullish() }) })

/** `GET /events/{event_ticker}`, for the series of a market's history. */
export const kalshiSeriesAnswer = z.object({ event: z.object({ series_ticker: z.string().min(1) }) })

/** `GET /events?series_ticker=`. */
export const kalshiEventsAnswer = z.object({ events: z.array(z.object({ event_ticker: z.string().min(1) })) })

/** `GET /historical/markets?event_ticker=`. */
export const kalshiMarketsAnswer = z.object({ markets: z.array(kalshiMarket) })

/** `GET /markets/{ticker}`, where only its event or its settlement is of interest. */
export const kalshiMarketAnswer = z.object({ market: z.object({ event_ticker: z.string().min(1), settlement_ts: timeText }) })

/** `GET /historical/cutoff`. */
export const kalshiCutoff = z.object({ market_settled_ts: timeText })

// Live candles say `close_dollars`, historical ones `close`.
const close = z.object({ close_dollars: price.nullish(), close: price.nullish() })
  .transform(quote => quote.close_dollars ?? quote.close ?? null)

/** Candlesticks, live and historical; `end_period_ts` in seconds. `price` closes at null where nothing was traded. */
export const kalshiCandles = z.object({
  candlesticks: z.array(z.object({ end_period_ts: z.number().int().nonnegative(), price: close, yes_bid: close, yes_ask: close })),
})

export type KalshiEvent = z.infer<typeof kalshiEvent>
export type KalshiMarket = z.infer<typeof kalshiMarket>
export type KalshiBinary = z.infer<typeof binary>
