/** Han characters read per minute: the middle of the 400–440 that studies of silent reading of Chinese give. */
export const hanCharactersPerMinute = 420

/** Words read per minute: mean silent reading of English non-fiction (Brysbaert 2019, a review of 190 studies). */
export const wordsPerMinute = 238

export interface ReadingTime {
  /** Whole minutes, rounded; at least 1 where there is anything to read, else 0. */
  minutes: number
  /** Length as an editor counts it: every character but white space and invisible ones, punctuation included. */
  characters: number
  /** Han characters alone. Kana are read at the same pace but are not counted here. */
  hanCharacters: number
  /** Words of scripts that put letters together: Latin, Cyrillic, Hangul, …; a number such as 150,000 is one word. */
  latinWords: number
}

const visible = /[^\s\p{Cc}\p{Cf}\p{M}]/gu
const han = /\p{Script=Han}/gu
const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/gu
const notInWords = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu
const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.,·-]*/gu

/**
 * How long a text takes to read. Han characters and words are counted separately, each at its own pace,
 * so that a Chinese article with English names in it comes out right.
 */
export function readingTime(text: string): ReadingTime {
  const hanCharacters = count(text, han)
  const latinWords = count(text.replace(notInWords, ' '), word)
  const minutes = (hanCharacters + count(text, kana)) / hanCharactersPerMinute + latinWords / wordsPerMinute
  const characters = count(text, visible)
  return { minutes: characters === 0 ? 0 : Math.max(1, Math.round(minutes)), characters, hanCharacters, latinWords }
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
