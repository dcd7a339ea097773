import type { OutcomeFactsFragment } from '@presage/client/generated/documents'
import { messagesFor } from '../../i18n/messages'
import type { Locale } from '#shared/locale'
import { chance } from './chance'
import { moment } from './moment'
import type { MarkedVerdict } from './oddsChart'
import type { Price } from './priceLine'

/** The chart of an outcome in sentences, for those who hear it and those in a hurry. */
export function oddsDescription(
  prices: readonly Price[],
  verdicts: readonly MarkedVerdict[],
  resolution: OutcomeFactsFragment['resolution'],
  locale: Locale,
): string {
  const { odds, verdict: { outcome } } = messagesFor(locale)
  return odds.join([
    course(prices, locale),
    ...verdicts.slice(0, 4).map(verdict => ofVerdict(verdict, locale)),
    ...resolution === 'pending' ? [] : [odds.sentence(outcome[resolution])],
  ])
}

function course(prices: readonly Price[], locale: Locale): string {
  const { odds } = messagesFor(locale)
  const [first, last] = [prices[0], prices.at(-1)]
  if (!first || !last) return ''
  const [from, to] = [dateOf(first.at, locale), dateOf(last.at, locale)]
  if (prices.length === 1) return odds.once(from, chance(first.price))
  const all = prices.map(({ price }) => price)
  const [low, high] = [Math.min(...all), Math.max(...all)]
  if (low === high) return odds.flat(from, to, chance(first.price))
  return odds.course({ from, to, first: chance(first.price), last: chance(last.price), low: chance(low), high: chance(high) })
}

function ofVerdict({ at, answer, probability, marketPrice, isRevision }: MarkedVerdict, locale: Locale): string {
  const { odds, verdict: say } = messagesFor(locale)
  const date = moment(at, locale)?.date ?? ''
  const value = probability === null ? say.answer[answer] : chance(probability)
  if (isRevision) return odds.revised(date, value)
  const market = marketPrice === null ? null : chance(marketPrice)
  return probability === null ? odds.plain(date, value, market) : odds.verdict(date, value, market)
}

const dateOf = (at: number, locale: Locale): string => moment(new Date(at).toISOString(), locale)?.date ?? ''
