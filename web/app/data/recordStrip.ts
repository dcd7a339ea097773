import type { HomePageQuery } from '@presage/client/generated/documents'
import { messagesFor } from '../../i18n/messages'
import type { Locale } from '#shared/locale'
import { trackRecordPath } from '#shared/paths'
import { count } from './amount'
import type { Figure } from './recordFigures'
import { meanScore, rightOf, share } from './score'

/** The paper's record in one line of numbers, and where the whole of it is. */
export type RecordStrip = {
  figures: Figure[]
  /** That they are too few to compare. */
  note: string | null
  href: string
}

/** What the front page says of the record; `null` before the first call. Ours and the market's score are of the same outcomes. */
export function recordStrip({ counts, scores }: HomePageQuery['trackRecord'], locale: Locale): RecordStrip | null {
  if (counts.calls === 0) return null
  const { figures: say, strip } = messagesFor(locale).record
  const number = (value: number) => count(value, locale)
  const value = (score: number | null, print: (score: number) => string) => (score === null ? say.noValue : print(score))
  const { compared } = scores
  const hasMarket = compared > 0
  return {
    figures: [
      { term: strip.calls, value: number(counts.calls), of: strip.open(number(counts.open)) },
      {
        term: strip.right,
        value: scores.hitRate === null ? say.noValue : rightOf(counts),
        of: scores.hitRate === null ? strip.none : strip.ended(share(scores.hitRate), counts.void > 0 ? number(counts.void) : null),
      },
      { term: say.brier, value: value(hasMarket ? scores.comparedBrier : scores.brier, meanScore), of: strip.lower },
      { term: say.market, value: value(scores.marketBrier, meanScore), of: hasMarket ? strip.same(number(compared)) : strip.noMarket },
    ],
    note: hasMarket && (scores.skill === null || !scores.skillInterval) ? strip.tooFew : null,
    href: trackRecordPath(locale),
  }
}
