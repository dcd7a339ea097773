import { z } from 'zod'
import { amount, price } from './numbers.js'
import { identifier, someText, text } from './texts.js'
import { timeText } from './times.js'

// The fields in whole cents (`yes_bid`, `last_price` …) went in March 2026 and would read as 0 %. They are named nowhere here: a market
// without `*_dollars` is an error.
const binary = z.object({
  ticker: identifier,
  market_type: z.literal('binary'),
  title: text.nullish(),
  yes_sub_title: text.nullish(),
  open_time: timeText,
  close_time: timeText,
  status: text,
  yes_bid_dollars: price,
  yes_ask_dollars: price,
  last_price_dollars: price,
  volume_fp: amount,
  notional_value_dollars: amount.nullish(),
  result: text,
  settlement_value_dollars: price.nullish(),
  settlement_ts: timeText,
  rules_primary: text.nullish(),
  rules_secondary: text.nullish(),
})

/** A market of any kind, and a binary one in full. */
export const kalshiMarket = z.discriminatedUnion('market_type', [binary, z.object({ market_type: z.literal('scalar'), ticker: identifier })])

const kalshiEvent = z.object({
  event_ticker: identifier,
  series_ticker: identifier,
  title: someText,
  mutually_exclusive: z.boolean(),
  settlement_sources: z.array(z.object({ name: text.nullish(), url: text.nullish() })).nullish(),
})

/** `GET /events/{event_ticker}?with_nested_markets=true`. Markets that were settled before the historical cutoff are not among them. */
export const kalshiEventAnswer = z.object({ event: kalshiEvent.extend({ markets: z.array(kalshiMarket).nullish() }) })

/** `GET /events/{event_ticker}`, for the series of a market's history. */
export const kalshiSeriesAnswer = z.object({ event: z.object({ series_ticker: identifier }) })

/** `GET /events?series_ticker=`. */
export const kalshiEventsAnswer = z.object({ events: z.array(z.object({ event_ticker: identifier })) })

/** `GET /historical/markets?event_ticker=`. */
export const kalshiMarketsAnswer = z.object({ markets: z.array(kalshiMarket) })

/** `GET /markets/{ticker}`, where only its event or its settlement is of interest. */
export const kalshiMarketAnswer = z.object({ market: z.object({ event_ticker: identifier, settlement_ts: timeText }) })

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
