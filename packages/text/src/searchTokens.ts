import { foldText } from './foldText.js'
import { hanRun, runsIn } from './searchRuns.js'

/** Changes whenever the same text gives other tokens; an index of another version is built anew. */
export const tokenVersion = 1

/** Of a longer text no more is read, in UTF-16 units: ten times a long article, and what PostgreSQL can store. */
const longestTextRead = 100_000

/**
 * The tokens by which a text is found, each once: every Han character alone and with its neighbour, so that words of any length
 * are found without a dictionary; Latin words and numbers, folded (see `foldText`), without the endings of plural and genitive.
 * Tokens are made of letters, digits and full stops alone, at most 64 UTF-16 units long, and safe in the query language of any
 * full-text index once quoted.
 */
export function searchTokens(text: string): Set<string> {
  const tokens = new Set<string>()
  for (const { run } of runsIn(foldText(text.slice(0, longestTextRead)).text)) {
    if (!hanRun.test(run)) {
      tokens.add(run)
      continue
    }
    const characters = Array.from(run)
    for (const character of characters) tokens.add(character)
    for (const pair of pairsOf(characters)) tokens.add(pair)
  }
  return tokens
}

/** Neighbours in pairs: 金正恩 is 金正 and 正恩. */
export function pairsOf(characters: readonly string[]): string[] {
  return characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`)
}
