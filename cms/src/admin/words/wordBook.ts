/** The words of one part of the admin, Chinese first. A part in braces is filled in. */
export type WordPairs = Readonly<Record<string, { readonly zh: string, readonly en: string }>>

export interface WordBook<Words extends WordPairs> {
  words: Words
  /** Under which id the admin's translations know a word. */
  idOf: (word: keyof Words & string) => string
  /** All words of a language, by these ids. */
  texts: (language: 'zh' | 'en') => Record<string, string>
}

/** @param name tells the ids of this book from those of others */
export function wordBook<const Words extends WordPairs>(name: string, words: Words): WordBook<Words> {
  const idOf = (word: string) => `presage.${name}.${word}`
  return {
    words,
    idOf,
    texts: language => Object.fromEntries(Object.entries(words).map(([word, texts]) => [idOf(word), texts[language]])),
  }
}
