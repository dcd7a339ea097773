import { useIntl } from 'react-intl'
import { useSay } from '../words/useSay'
import { versionWords } from './words'

/** The words of this room in the language of the editor's profile, with times, and fields as the form calls them. */
export function useVersionWords() {
  const intl = useIntl()
  const { say, isChinese } = useSay(versionWords)
  const field = (name: string) => intl.formatMessage({ id: `content-manager.content-types.api::prediction.prediction.${name}`, defaultMessage: name })
  return {
    say,
    field,
    fields: (names: readonly string[]) => names.map(field).join(isChinese ? '、' : ', '),
    // With seconds: versions of one minute are told apart by nothing else.
    time: (moment: string | number) => intl.formatDate(moment, { dateStyle: 'medium', timeStyle: 'medium' }),
    date: (moment: string | number) => intl.formatDate(moment, { dateStyle: 'long' }),
  }
}
