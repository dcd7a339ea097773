import { useIntl } from 'react-intl'
import { useSay } from '../words/useSay'
import { marketWords, type Word } from './words'

type Values = Record<string, string | number | boolean>

/** The desk's words, times and numbers in the language of the editor's profile. */
export interface Words {
  say: (word: Word, values?: Values) => string
  /** A moment, ISO 8601, as date and time of the editor's place. */
  time: (iso: string) => string
  /** A probability 0..1 as a percentage; with a decimal at either end, where it says something. */
  percent: (probability: number) => string
  /** An amount, shortened. */
  amount: (value: number, currency: string | null) => string
  /** A title in the editor's language, where there is one. */
  title: (of: { title: string, titleZh?: string | null }) => string
  label: (of: { label: string, labelZh?: string | null }) => string
}

export function useWords(): Words {
  const intl = useIntl()
  const { say, time, isChinese } = useSay(marketWords)
  return {
    say,
    time,
    percent: probability =>
      intl.formatNumber(probability, { style: 'percent', maximumFractionDigits: probability < 0.05 || probability > 0.95 ? 1 : 0 }),
    amount: (value, currency) => {
      const number = intl.formatNumber(value, { notation: 'compact', maximumFractionDigits: 1 })
      return currency ? `${number} ${currency}` : number
    },
    title: ({ title, titleZh }) => (isChinese && titleZh) || title,
    label: ({ label, labelZh }) => (isChinese && labelZh) || label,
  }
}
