import { useSay as useSayOf, type Say } from '../words/useSay'
import { writingWords, type WritingWord } from './words'

/** Says the writing screen's words in the language of the editor's profile. */
export const useSay = (): Say<WritingWord>['say'] => useSayOf(writingWords).say
