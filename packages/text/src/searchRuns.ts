/** A stretch of folded text that search knows as one thing: Han characters in a row, or a word or number. */
export interface SearchRun {
  /** Han as it stands; a word without apostrophes and ending, a number without the commas between its thousands. */
  run: string
  /** Where it stands in the folded text, in UTF-16 units; the end is not part of it. */
  start: number
  end: number
}

export const hanRun = /^\p{Script=Han}/u

// In this order: Han; letters with full stops between (U.S.); numbers; words with apostrophes in them.
const letter = '[[\\p{L}\\p{N}]--\\p{Script=Han}]'
const anyRun = new RegExp([
  '\\p{Script=Han}+',
  `(?<!${letter})(?:[a-z]\\.){2,}`,
  `(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?(?!${letter})`,
  `${letter}+(?:['’]${letter}+)*`,
].join('|'), 'gv')

/** No word is longer; what is, is no word. */
const longestWord = 64

/** Finds the runs of a text that `foldText` has folded, in order. */
export function runsIn(folded: string): SearchRun[] {
  return [...folded.matchAll(anyRun)].map(({ 0: found, index }) => ({
    run: hanRun.test(found) ? found : plainWord(found),
    start: index,
    end: index + found.length,
  }))
}

function plainWord(found: string): string {
  if (/^(?:[a-z]\.)+$/.test(found)) return found.replaceAll('.', '')
  if (/^\d/.test(found)) return found.replaceAll(',', '').slice(0, longestWord)
  const word = found.replace(/['’]s$/, '').replace(/['’]/g, '')
  return singular(Array.from(word.slice(0, longestWord)).filter(isWhole).join(''))
}

/** A cut in the middle of a pair of surrogates leaves half a character. */
function isWhole(character: string): boolean {
  return !/^\p{Cs}$/u.test(character)
}

/**
 * Takes the plural ending from an English word, as the "S stemmer" does (D. Harman, "How effective is suffixing?", 1991): it
 * brings tariff and tariffs together and, unlike stronger ones, hardly ever two words that have nothing to do with each other.
 * Words in -is, which it takes for plurals, are left alone: crisis.
 */
function singular(word: string): string {
  if (!/^[a-z]{4,}$/.test(word) || word === 'news') return word
  if (/[^ea]ies$/.test(word)) return `${word.slice(0, -3)}y`
  return /[^ius]s$/.test(word) && !/[aeo]es$/.test(word) ? word.slice(0, -1) : word
}
