import { z } from 'zod'
import { amount, price } from './numbers.js'
import { identifier, someText, text } from './texts.js'
import { timeMilliseconds } from './times.js'

const ending = {
  resolution: text.nullish(),
  resolutionTime: timeMilliseconds,
  resolutionProbability: price.nullish(),
}

const market = {
  id: identifier,
  creatorUsername: someText,
  slug: text.nullish(),
  url: someText,
  question: someText,
  textDescription: text.nullish(),
  createdTime: timeMilliseconds,
  closeTime: timeMilliseconds,
  isResolved: z.boolean(),
  volume: amount.nullish(),
  token: z.string().nullish(),
  ...ending,
}

const answer = z.object({ id: identifier, text: someText, probability: price, volume: amount.nullish(), ...ending })

/** What kind of market it is; the other kinds (numbers, polls, bounties …) have no yes and no. */
export const manifoldKind = z.object({ outcomeType: z.string(), token: z.string().nullish() })

/** `GET /v0/slug/{slug}` and `GET /v0/market/{id}`, of the two kinds that are read. Times in milliseconds. */
export const manifoldMarket = z.discriminatedUnion('outcomeType', [
  z.object({ ...market, outcomeType: z.literal('BINARY'), probability: price }),
  z.object({ ...market, outcomeType: z.literal('MULTIPLE_CHOICE'), answers: z.array(answer), shouldAnswersSumToOne: z.boolean().nullish() }),
])

/** `GET /v0/bets`, newest first; `createdTime` in milliseconds. */
export const manifoldBets = z.array(z.object({
  id: identifier,
  createdTime: z.number().int().nonnegative(),
  probAfter: price,
  answerId: z.string().nullish(),
}))

export type ManifoldMarket = z.infer<typeof manifoldMarket>
export type ManifoldAnswer = z.infer<typeof answer>
