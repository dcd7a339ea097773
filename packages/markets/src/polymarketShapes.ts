import { z } from 'zod'
import { amount, listInText, price } from './numbers.js'
import { identifier, someText, text } from './texts.js'
import { timeText } from './times.js'

// The platform's own schema makes nearly every field optional. Required here is what we cannot do without; the rest may be missing or null.

const market = z.object({
  id: identifier,
  question: someText,
  slug: text.nullish(),
  groupItemTitle: text.nullish(),
  description: text.nullish(),
  outcomes: listInText(someText),
  outcomePrices: listInText(price).nullish(),
  clobTokenIds: listInText(z.string()).nullish(),
  bestBid: price.nullish(),
  bestAsk: price.nullish(),
  lastTradePrice: price.nullish(),
  // Text in `volume`, a number in `volumeNum`.
  volume: amount.nullish(),
  volumeNum: amount.nullish(),
  active: z.boolean().nullish(),
  closed: z.boolean().nullish(),
  archived: z.boolean().nullish(),
  endDate: timeText,
  closedTime: timeText,
  umaEndDate: timeText,
  umaResolutionStatus: text.nullish(),
})

/** `GET /events/slug/{slug}` and `GET /events/{id}`. */
export const polymarketEvent = z.object({
  id: identifier,
  slug: someText,
  title: someText,
  description: text.nullish(),
  resolutionSource: text.nullish(),
  startDate: timeText,
  creationDate: timeText,
  endDate: timeText,
  negRisk: z.boolean().nullish(),
  markets: z.array(market),
})

/** `GET /markets/slug/{slug}`, of which only the event is of interest. */
export const polymarketMarketReference = z.object({ events: z.array(z.object({ slug: someText })).min(1) })

/** `GET /prices-history`; `t` in seconds. */
export const polymarketHistory = z.object({ history: z.array(z.object({ t: z.number().int().nonnegative(), p: price })) })

export type PolymarketEvent = z.infer<typeof polymarketEvent>
export type PolymarketMarket = z.infer<typeof market>
