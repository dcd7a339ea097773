import { foldText, type FoldedText } from './foldText.js'
import type { SearchQuery } from './searchQuery.js'
import { hanRun, runsIn } from './searchRuns.js'
import { pairsOf } from './searchTokens.js'

/** A stretch of a text that answers a query, or does not. Joined, the parts are the text. */
export interface TextPart {
  text: string
  marked: boolean
}

/** Where a text answers a query: UTF-16 units of the original, and which of the query's runs it is. */
export interface Match {
  start: number
  end: number
  run: number
}

/** Of a text that answers more often no more is looked at. */
const mostMatches = 1000

/** Marks everything in a text that answers a query. */
export function markMatches(text: string, query: SearchQuery): TextPart[] {
  return partsOf(text, findMatches(text, query))
}

/** Finds, in order, everything in a text that answers a query: a run of Han as a whole, or where it is nowhere, its pairs. */
export function findMatches(text: string, { runs }: SearchQuery): Match[] {
  const folded = foldText(text)
  const words = runsIn(folded.text)
  return runs
    .flatMap((run, index) => {
      if (!hanRun.test(run)) return words.filter(word => word.run === run).map(({ start, end }) => matchOf(folded, start, end, index))
      const whole = occurrences(folded, run, index)
      return whole.length > 0 ? whole : pairsOf(Array.from(run)).flatMap(pair => occurrences(folded, pair, index))
    })
    .sort((one, other) => one.start - other.start)
    .slice(0, mostMatches)
}

/** Cuts a text at its matches, which may overlap. */
export function partsOf(text: string, matches: readonly Match[]): TextPart[] {
  const parts: TextPart[] = []
  const add = (part: string, marked: boolean) => {
    const last = parts.at(-1)
    if (part === '') return
    if (last?.marked === marked) last.text += part
    else parts.push({ text: part, marked })
  }
  let position = 0
  for (const { start, end } of matches) {
    add(text.slice(position, start), false)
    add(text.slice(Math.max(position, start), end), true)
    position = Math.max(position, end)
  }
  add(text.slice(position), false)
  return parts
}

function occurrences(folded: FoldedText, piece: string, run: number): Match[] {
  const found: Match[] = []
  for (let at = folded.text.indexOf(piece); at >= 0 && found.length < mostMatches; at = folded.text.indexOf(piece, at + piece.length)) {
    found.push(matchOf(folded, at, at + piece.length, run))
  }
  return found
}

function matchOf({ origins }: FoldedText, start: number, end: number, run: number): Match {
  return { start: origins[start] ?? 0, end: origins[end] ?? 0, run }
}
