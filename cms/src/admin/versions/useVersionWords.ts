import { useIntl } from 'react-intl'
import { versionWordId, words, type VersionWord } from './words'

/** The words of this room in the language of the editor's profile, with times, and fields as the form calls them. */
export function useVersionWords() {
  const intl = useIntl()
  const say = (word: VersionWord, values: Record<string, string | number> = {}) =>
    intl.formatMessage({ id: versionWordId(word), defaultMessage: words[word].en }, values)
  const field = (name: string) => intl.formatMessage({ id: `content-manager.content-types.api::prediction.prediction.${name}`, defaultMessage: name })
  return {
    say,
    field,
    fields: (names: readonly string[]) => names.map(field).join(intl.locale.startsWith('zh') ? '、' : ', '),
    time: (moment: string | number) => intl.formatDate(moment, { dateStyle: 'medium', timeStyle: 'short' }),
    date: (moment: string | number) => intl.formatDate(moment, { dateStyle: 'long' }),
  }
}
