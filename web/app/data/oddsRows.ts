import type { OutcomeFactsFragment } from '@presage/client/generated/documents'
import { messagesFor } from '../../i18n/messages'
import type { Locale } from '#shared/locale'
import { chance } from './chance'
import { moment, type Moment } from './moment'
import type { MarkedVerdict } from './oddsChart'
import type { Price } from './priceLine'

/** A line of the table that says what the chart shows. */
export type OddsRow = { time: Moment, market: string | null, note: string | null }

// So that the table stays readable: at most 30 lines in all.
const mostPrices = 24
const mostVerdicts = 5

/** The table of a chart, oldest first: prices at even distances, the first and the last among them, every verdict, and the end. */
export function oddsRows(
  prices: readonly Price[],
  verdicts: readonly MarkedVerdict[],
  { resolution, resolvedAt }: Pick<OutcomeFactsFragment, 'resolution' | 'resolvedAt'>,
  locale: Locale,
): OddsRow[] {
  const { verdict: say } = messagesFor(locale)
  const rows: { at: string | null, market: string | null, note: string | null }[] = [
    ...evenly(prices, mostPrices).map(({ at, price }) => ({ at: new Date(at).toISOString(), market: chance(price), note: null })),
    ...verdicts.slice(0, mostVerdicts).map(verdict => ({
      at: verdict.at,
      market: verdict.marketPrice === null ? null : chance(verdict.marketPrice),
      note: noteOf(verdict, locale),
    })),
    ...resolution === 'pending' ? [] : [{ at: resolvedAt, market: null, note: say.outcome[resolution] }],
  ]
  return rows
    .flatMap(({ at, ...row }) => {
      const time = moment(at, locale)
      return time ? [{ time, ...row }] : []
    })
    .sort((a, b) => a.time.iso.localeCompare(b.time.iso))
}

function noteOf({ answer, probability, isRevision }: MarkedVerdict, locale: Locale): string {
  const { odds, verdict: say } = messagesFor(locale)
  const value = probability === null ? say.plainMark(say.answer[answer]) : say.mark(say.ours, chance(probability))
  return isRevision ? odds.revisedTo(value) : value
}

function evenly<Item>(items: readonly Item[], most: number): Item[] {
  if (items.length <= most) return [...items]
  const places = Array.from({ length: most }, (_, index) => Math.round(index * (items.length - 1) / (most - 1)))
  return places.flatMap(place => items[place] ?? [])
}
