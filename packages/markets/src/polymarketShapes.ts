import { z } from 'zod'
import { amount, listInText, price } from './numbers.js'
import { timeText } from './times.js'

// The platform's own schema makes nearly every field optional. Required here is what we cannot do without; the rest may be missing or null.

const market = z.object({
  id: z.string().min(1),
  question: z.string().min(1),
  slug: z.string().nullish(),
  groupItemTitle: z.string().nullish(),
  description: z.string().nullish(),
  outcomes: listInText(z.string().min(1)),
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
  umaResolutionStatus: z.string().nullish(),
})

/** `GET /events/slug/{slug}` and `GET /events/{id}`. */
export const polymarketEvent = z.object({
  id: z.string().min(1),
  slug: z.string().min(1),
  title: z.string().min(1),
  description: z.string().nullish(),
  resolutionSource: z.string().nullish(),
  startDate: timeText,
  creationDate: timeText,
  endDate: timeText,
  negRisk: z.boolean().nullish(),
  markets: z.array(market),
})

/** `GET /markets/slug/{slug}`, of which only the event is of interest. */
export const polymarketMarketReference = z.object({ events: z.array(z.object({ slug: z.string().min(1) })).min(1) })

/** `GET /prices-history`; `t` in seconds. */
export const polymarketHistory = z.object({ history: z.array(z.object({ t: z.number().int().nonnegative(), p: price })) })

export type PolymarketEvent = z.infer<typeof polymarketEvent>
export type PolymarketMarket = z.infer<typeof market>
