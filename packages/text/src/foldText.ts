import hongKongVariants from 'opencc-js/dict/HKVariantsRev'
import simplifiedCharacters from 'opencc-js/dict/TSCharacters'
import taiwanVariants from 'opencc-js/dict/TWVariantsRev'
import { plainLetters } from './plainLetters.js'

/** A text as search compares it, and where each of its UTF-16 units comes from. */
export interface FoldedText {
  text: string
  /** For every unit of `text`, and for its end, the unit of the original at which the character begins. */
  origins: readonly number[]
}

const tableOf = (pairs: string) => new Map(pairs.split('|').map((pair): [string, string] => {
  const [from = '', to = from] = pair.split(' ')
  return [from, to]
}))

/** Single characters are what both the index and a query are made of, so tables of characters fold both alike. */
const simplified = tableOf(simplifiedCharacters)
for (const variants of [hongKongVariants, taiwanVariants]) {
  for (const [from, to] of tableOf(variants)) if (!simplified.has(from)) simplified.set(from, simplified.get(to) ?? to)
}

// Marks that sit on letters, and what is there but not seen: joiners, soft hyphens, directions.
const unseen = /[\p{M}\p{Cf}]/gu

/**
 * Folds what readers do not tell apart: full width and half width (NFKC), capital and small letters, accents, Traditional and
 * Simplified Chinese, character by character, so that a place in the folded text leads back to one in the original.
 */
export function foldText(original: string): FoldedText {
  let text = ''
  const origins: number[] = []
  let position = 0
  for (const character of original) {
    const folded = foldCharacter(character)
    for (let unit = 0; unit < folded.length; unit += 1) origins.push(position)
    text += folded
    position += character.length
  }
  origins.push(position)
  return { text, origins }
}

function foldCharacter(character: string): string {
  if (character >= '\u4e00' && character <= '\u9fff') return simplified.get(character) ?? character
  if (character <= '\u007f') return character.toLowerCase()
  let folded = ''
  for (const part of character.normalize('NFKD').toLowerCase().replace(unseen, '')) {
    folded += plainLetters[part] ?? simplified.get(part) ?? part
  }
  return folded
}
