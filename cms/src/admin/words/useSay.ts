import { useIntl } from 'react-intl'
import type { WordBook, WordPairs } from './wordBook'

type Values = Record<string, string | number | boolean>

export interface Say<Word> {
  say: (word: Word, values?: Values) => string
  /** A moment, ISO 8601, as date and time of the editor's place. */
  time: (iso: string) => string
  /** A day of UTC, as 2025-11-30, as the date it is. */
  day: (day: string) => string
  number: (value: number) => string
  percent: (probability: number) => string
  isChinese: boolean
}

/** A book's words, times and numbers in the language of the editor's profile. */
export function useSay<Words extends WordPairs>({ words, idOf }: WordBook<Words>): Say<keyof Words & string> {
  const intl = useIntl()
  return {
    say: (word, values = {}) =>
      intl.formatMessage(
        { id: idOf(word), defaultMessage: words[word]?.en },
        // ICU's `select` compares texts.
        Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typeof value === 'boolean' ? String(value) : value])),
      ),
    time: iso => intl.formatDate(iso, { dateStyle: 'medium', timeStyle: 'short' }),
    day: day => intl.formatDate(`${day}T00:00:00Z`, { dateStyle: 'medium', timeZone: 'UTC' }),
    number: value => intl.formatNumber(value),
    percent: probability => intl.formatNumber(probability, { style: 'percent', maximumFractionDigits: 0 }),
    isChinese: intl.locale.startsWith('zh'),
  }
}
