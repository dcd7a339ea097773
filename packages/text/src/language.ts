/** The languages the paper is printed in, as BCP 47 tags. */
export type Language = 'zh-Hans' | 'en'

const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u

// A stretch of Chinese or Japanese inside other text, with the punctuation that belongs to it.
const eastAsianRun = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}][\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー、。，；：？！《》「」]*/gu

// A stretch that starts with a Latin letter and goes on with whatever English is set with.
const latinRun = /\p{Script=Latin}[\p{Script=Latin}\p{M}\p{Nd} \u00a0!-/:-@’–—]*/gu
const latinWord = /\p{Script=Latin}[^ \u00a0]*/gu
const wordCharacter = /[\p{L}\p{M}\p{Nd}]/u

/** A stretch of text; `language` is set where it is not the language of the article around it. */
export interface LanguageRun {
  text: string
  language: 'zh-Hans' | 'en' | 'ja' | null
}

/**
 * Splits text into stretches of the article's own language and of others, so that each can carry its `lang`.
 * In a Chinese article two or more Latin words in a row count as English (a lone name or abbreviation is read within Chinese);
 * in an English one any Chinese does. A stretch with kana is Japanese in both. Joined, the runs are the text again.
 */
export function languageRuns(text: string, language: Language): LanguageRun[] {
  const foreign = [...eastAsianRuns(text, language), ...language === 'zh-Hans' ? englishRuns(text) : []]
    .sort((a, b) => a.start - b.start)
  const runs: LanguageRun[] = []
  let position = 0
  for (const found of foreign) {
    if (found.start > position) runs.push({ text: text.slice(position, found.start), language: null })
    position = found.start + found.text.length
    runs.push({ text: found.text, language: found.language })
  }
  if (position < text.length) runs.push({ text: text.slice(position), language: null })
  return runs
}

type FoundRun = LanguageRun & { start: number }

function eastAsianRuns(text: string, language: Language): FoundRun[] {
  return [...text.matchAll(eastAsianRun)].flatMap(({ 0: run, index }): FoundRun[] => {
    if (kana.test(run)) return [{ text: run, start: index, language: 'ja' }]
    return language === 'zh-Hans' ? [] : [{ text: run, start: index, language: 'zh-Hans' }]
  })
}

function englishRuns(text: string): FoundRun[] {
  return [...text.matchAll(latinRun)].flatMap(({ 0: run, index }): FoundRun[] => {
    let end = run.length
    while (!wordCharacter.test(run.charAt(end - 1))) end -= 1
    const words = run.slice(0, end)
    return (words.match(latinWord) ?? []).length < 2 ? [] : [{ text: words, start: index, language: 'en' }]
  })
}
