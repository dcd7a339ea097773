import { findMatches, partsOf, type Match, type TextPart } from './highlight.js'
import { oneLine } from './oneLine.js'
import type { SearchQuery } from './searchQuery.js'

const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' })

const sentenceEnd = /[。！？!?…\n]|\.\s/g
const latinWord = /[\p{Script=Latin}\p{M}\p{Nd}'’-]/u

/**
 * The stretch that answers a query best, of the first of these texts that holds the most of the query's runs near each other; in one
 * line, with what answers marked. It begins with a sentence where one begins nearby, and "…" stands where something was left out.
 * @param length most UTF-16 units of the text itself, 40 or more
 * @returns null where nothing in any of the texts answers the query
 */
export function searchExcerpt(texts: readonly string[], query: SearchQuery, length: number): TextPart[] | null {
  let best: Answer | null = null
  for (const text of texts) {
    const matches = findMatches(text, query)
    const window = bestWindow(matches, length)
    if (window && window.runs > (best?.window.runs ?? 0)) best = { text, matches, window }
  }
  return best && excerptOf(best, length)
}

/** How a text answers a query. */
interface Answer {
  text: string
  matches: readonly Match[]
  window: Window
}

interface Window {
  start: number
  /** How many of the query's runs are found in it. */
  runs: number
}

function excerptOf({ text, matches, window }: Answer, length: number): TextPart[] {
  const start = beginning(text, window.start, Math.floor(length / 4))
  const end = ending(text, start, start + length)
  const inside = matches.filter(match => match.start < end && match.end > start)
  const cut = inside.map(match => ({ ...match, start: Math.max(match.start, start) - start, end: Math.min(match.end, end) - start }))
  const parts = partsOf(text.slice(start, end), cut).map(part => ({ ...part, text: oneLine(part.text) }))
  return withEllipses(parts, start > 0 && !isSentenceStart(text, start), end < text.length)
}

/** The first of the windows that hold the most of the query's runs. */
function bestWindow(matches: readonly Match[], length: number): Window | null {
  const room = Math.floor(length * 3 / 4)
  let best: Window | null = null
  for (const [index, { start }] of matches.entries()) {
    const runs = new Set<number>()
    for (let next = index; next < matches.length; next += 1) {
      const match = matches[next]
      if (!match || match.end > start + room) break
      runs.add(match.run)
    }
    if (!best || runs.size > best.runs) best = { start, runs: Math.max(1, runs.size) }
  }
  return best
}

/** The last sentence that begins at most `reach` units before a match, else the match with a little before it. */
function beginning(text: string, match: number, reach: number): number {
  const from = Math.max(0, match - reach)
  const before = text.slice(from, match)
  const ends = [...before.matchAll(sentenceEnd)]
  const last = ends.at(-1)
  if (last) return skipBlanks(text, from + last.index + last[0].length)
  if (from === 0) return skipBlanks(text, 0)
  let start = wholeCharacter(text, match - Math.floor(reach / 2))
  while (start < match && latinWord.test(text.charAt(start)) && latinWord.test(text.charAt(start - 1))) start += 1
  return skipBlanks(text, start)
}

function ending(text: string, start: number, limit: number): number {
  if (limit >= text.length) return text.length
  const cut = wholeCharacter(text, limit)
  let end = cut
  while (end > start && latinWord.test(text.charAt(end)) && latinWord.test(text.charAt(end - 1))) end -= 1
  // A word that fills all the room there is gets cut within.
  return end > start ? end : cut
}

/** The beginning of the character, as a reader sees it, that stands at a place. */
function wholeCharacter(text: string, at: number): number {
  const from = Math.max(0, at - 40)
  return from + (graphemes.segment(text.slice(from, at + 40)).containing(at - from)?.index ?? at - from)
}

function skipBlanks(text: string, at: number): number {
  let start = at
  while (/\s/.test(text.charAt(start))) start += 1
  return start
}

function isSentenceStart(text: string, at: number): boolean {
  return /(?:[。！？!?…\n]|\.\s)\s*$/.test(text.slice(Math.max(0, at - 8), at))
}

function withEllipses(parts: TextPart[], isCutBefore: boolean, isCutAfter: boolean): TextPart[] {
  const unmarked = (text: string): TextPart => ({ text, marked: false })
  const first = parts[0]
  const last = parts.at(-1)
  if (isCutBefore) {
    if (first && !first.marked) first.text = `…${first.text.trimStart()}`
    else parts.unshift(unmarked('…'))
  }
  if (isCutAfter) {
    if (last && !last.marked) last.text = `${last.text.replace(/[\s，。、；：,.;:]+$/u, '')}…`
    else parts.push(unmarked('…'))
  }
  return parts
}
