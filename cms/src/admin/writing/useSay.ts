import { useIntl } from 'react-intl'
import { words, writingWordId, type WritingWord } from './words'

/** Says the writing screen's words in the language of the editor's profile. */
export function useSay(): (word: WritingWord, values?: Record<string, string | number>) => string {
  const intl = useIntl()
  return (word, values) => intl.formatMessage({ id: writingWordId(word), defaultMessage: words[word].en }, values)
}
